package dev.waybill.migration.draft;

import dev.waybill.migration.model.Loss;
import dev.waybill.migration.model.LossSink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Collects what couldn't be carried over. */
public final class Losses {
    /** Records of one site; what is beyond is only counted. */
    private static final int MOST = 20_000;

    private final List<Loss> found = Collections.synchronizedList(new ArrayList<>());

    public void add(String file, int line, String kind, String what, String instead) {
        if (found.size() < MOST) {
            found.add(new Loss(file, line, kind, what, instead));
        }
    }

    /** Takes those of one file. */
    public LossSink of(String file) {
        return (line, kind, what, instead) -> add(file, line, kind, what, instead);
    }

    /** All of them by file and line, each once. */
    public List<Loss> sorted() {
        List<Loss> sorted = new ArrayList<>(new LinkedHashSet<>(found));
        sorted.sort(Comparator.comparing(Loss::file)
                .thenComparing(Loss::line)
                .thenComparing(Loss::kind)
                .thenComparing(Loss::what));
        return sorted;
    }
}
