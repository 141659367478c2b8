package dev.waybill.site.statistics;

import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a {@code content/_data/stats.json} that is larger than a build accepts, because an older version had no limit. */
public final class LargeStatistics {
    private static final int LARGEST = 16 << 20; // bytes

    /** Characters of a line; the longest has a day's digests. The YAML parser takes quadratic time in a line's length. */
    private static final int MAX_LINE_LENGTH = 1 << 20;

    private static final Pattern GAP = Pattern.compile("\\s{100}");

    private LargeStatistics() {}

    /** The statistics of such a file, with diagnostics. Empty if a build can read it, or if there is none. */
    public static Optional<Parsed<Statistics>> read(SourceFolder folder) {
        return folder.file(Statistics.PATH)
                .filter(LargeStatistics::isTooLarge)
                .flatMap(refused -> folder.file(Statistics.PATH, LARGEST))
                .map(LargeStatistics::read);
    }

    private static boolean isTooLarge(Parsed<SourceFile> file) {
        return file.value().text().length() > YamlReader.LARGEST
                || file.diagnostics().stream().anyMatch(diagnostic -> diagnostic.rule() == Rule.TOO_LARGE);
    }

    private static Parsed<Statistics> read(Parsed<SourceFile> file) {
        if (!file.diagnostics().isEmpty()) {
            return new Parsed<>(Statistics.NONE, file.diagnostics());
        }
        String text = file.value().text();
        boolean isOwn = text.lines().allMatch(line -> line.length() <= MAX_LINE_LENGTH)
                && !GAP.matcher(text).find();
        return isOwn
                ? StatisticsReader.read(file.value(), LARGEST)
                : new Parsed<>(
                        Statistics.NONE,
                        List.of(Diagnostic.of(
                                Rule.TOO_LARGE,
                                Location.ofFile(Statistics.PATH),
                                Message.of("the file is too large, and waybill stats didn't write it"),
                                Message.of("take the file's last good version"))));
    }
}
