package dev.waybill.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The best value a parser could read, with its diagnostics. */
public record Parsed<T>(T value, List<Diagnostic> diagnostics) {
    public Parsed {
        diagnostics = List.copyOf(diagnostics);
    }

    public static <T> Parsed<T> clean(T value) {
        return new Parsed<>(value, List.of());
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    public <R> Parsed<R> map(Function<T, R> function) {
        return new Parsed<>(function.apply(value), diagnostics);
    }

    /** This value with further diagnostics. */
    public Parsed<T> with(Collection<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(more);
        return new Parsed<>(value, all);
    }
}
