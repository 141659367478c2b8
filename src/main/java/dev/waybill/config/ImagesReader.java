package dev.waybill.config;

import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code images:} of {@code waybill.yaml}. */
final class ImagesReader {
    /** Widths of a phone's screen with two pixels for each of CSS, of a wider one, and of a column of text with two. */
    private static final List<Integer> WIDTHS = List.of(480, 960, 1440);

    private static final int MOST_WIDTHS = 8;
    private static final List<String> FORMATS = List.of("webp", "original");

    /** {@code 480}: 16 to 4096 */
    private static final Pattern WIDTH =
            Pattern.compile("1[6-9]|[2-9][0-9]|[1-9][0-9]{2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-6]");

    private ImagesReader() {}

    static Configuration.Images read(Values values, List<Diagnostic> diagnostics) {
        Values images = values.table("images", ConfigurationKeys.IMAGES);
        List<Integer> widths = new ArrayList<>();
        for (Located<String> written : images.texts("widths")) {
            if (WIDTH.matcher(written.value()).matches() && widths.size() < MOST_WIDTHS) {
                widths.add(Integer.parseInt(written.value()));
            } else {
                diagnostics.add(BadValue.of(
                        written, "widths", Message.of("write up to eight numbers from 16 to 4096: [480, 960, 1440]")));
            }
        }
        List<String> formats = new ArrayList<>();
        for (Located<String> written : images.texts("formats")) {
            if (FORMATS.contains(written.value())) {
                formats.add(written.value());
            } else {
                diagnostics.add(BadValue.of(written, "formats", Message.of("write one of webp, original")));
            }
        }
        return new Configuration.Images(
                images.flag("process", true),
                widths.isEmpty() ? WIDTHS : widths.stream().distinct().sorted().toList(),
                images.whole("quality", 75),
                formats.isEmpty() || formats.contains("webp"),
                formats.isEmpty() || formats.contains("original"));
    }
}
