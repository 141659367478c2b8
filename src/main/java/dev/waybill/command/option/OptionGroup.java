package dev.waybill.command.option;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that several commands share. They are declared in code rather than by annotations, because picocli's annotations need reflection
 * and classes generated at run time, which took over half of a build without changes.
 */
public interface OptionGroup {
    void addTo(CommandSpec spec);

    /** A command that declares its own options by annotations, with the options of these groups. */
    static CommandLine annotated(Object command, OptionGroup... groups) {
        CommandLine line = new CommandLine(command);
        for (OptionGroup group : groups) {
            group.addTo(line.getCommandSpec());
        }
        return line;
    }

    /** An option without a value. */
    static void flag(CommandSpec spec, Consumer<Boolean> set, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(Boolean.class)
                .description(description)
                .setter(setter(Boolean.class, set))
                .build());
    }

    /** An option that keeps its current value if it isn't given. */
    static <V> void value(
            CommandSpec spec, Class<V> type, String label, Consumer<V> set, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(type)
                .paramLabel(label)
                .description(description)
                .setter(setter(type, set))
                .build());
    }

    private static <V> ISetter setter(Class<V> type, Consumer<V> set) {
        return new ISetter() {
            @Override
            public <T> @Nullable T set(@Nullable T value) {
                if (value != null) {
                    set.accept(type.cast(value));
                }
                return value;
            }
        };
    }
}
