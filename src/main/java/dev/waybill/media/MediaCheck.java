package dev.waybill.media;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.media.ActiveNames.Kind;
import dev.waybill.media.place.Places;
import dev.waybill.media.svg.SvgRules;
import dev.waybill.media.svg.XmlRules;
import dev.waybill.source.AssetFile;
import dev.waybill.source.FileBytes;
import dev.waybill.source.SourceFile;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks a content file that is published unchanged: a browser that opens it must run nothing, and must be able to show it if it is a
 * picture.
 *
 * <ol>
 *   <li>A name that a browser or a server treats as a page or a program is refused.
 *   <li>SVG and XML are read completely.
 *   <li>Of a raster image, the structure is read.
 *   <li>Of all other files, the first bytes are read, because servers and browsers guess a type from them.
 * </ol>
 */
public final class MediaCheck {
    /** Bytes of an SVG or XML file; a longer one isn't read. */
    private static final long LARGEST = 5L << 20;

    private static final Message STATIC = Message.of("move it to static/ if it is the site's own, or pack it as .zip");

    private final AssetFile file;

    private MediaCheck(AssetFile file) {
        this.file = file;
    }

    /** The diagnostics of files in {@code content/}. */
    public static List<Diagnostic> diagnostics(Collection<AssetFile> files) {
        return files.parallelStream()
                .flatMap(file -> diagnostics(file).stream())
                .toList();
    }

    private static List<Diagnostic> diagnostics(AssetFile file) {
        try {
            return new MediaCheck(file).diagnostics();
        } catch (UncheckedIOException e) {
            return List.of(file.diagnostic(e));
        }
    }

    private List<Diagnostic> diagnostics() {
        String path = file.path().substring(file.path().indexOf('/') + 1);
        Kind kind = ActiveNames.of(path);
        if (kind.isActive()) {
            return List.of(active(Message.of("'%s' can't be published from content: %s", path, kind.why())));
        }
        if (kind == Kind.SVG) {
            return svg();
        }
        Optional<PictureFormat> picture = PictureFormat.named(path);
        if (picture.isPresent()) {
            return file
                    .read(bytes -> new PictureCheck(file.path(), picture.get())
                            .diagnostic(bytes)
                            .or(() -> Places.diagnostic(file.path(), bytes)))
                    .stream()
                    .toList();
        }
        boolean xml = path.toLowerCase(Locale.ROOT).endsWith(".xml") || file.read(Markup::isDeclaredXml);
        return xml ? read(XmlRules::new) : file.read(this::other);
    }

    /** The diagnostics of the file's complete text. */
    private List<Diagnostic> read(Function<SourceFile, XmlRules> rules) {
        long length = file.read(FileBytes::length);
        if (length > LARGEST) {
            return List.of(Diagnostic.of(
                    Rule.TOO_LARGE,
                    Location.ofFile(file.path()),
                    Message.of("the file has %s bytes, and %s is the most that is read", length, LARGEST),
                    Message.of("make it smaller, pack it as .zip, or export a picture as PNG")));
        }
        Parsed<SourceFile> text = file.text();
        return text.hasErrors() ? text.diagnostics() : rules.apply(text.value()).diagnostics();
    }

    private List<Diagnostic> svg() {
        Optional<PictureFormat> pixels = file.read(PictureFormat::of);
        if (pixels.isPresent()) {
            Message message = Message.of("the file's name says SVG, but its bytes are %s", pixels.get());
            return List.of(Diagnostic.of(
                    Rule.BROKEN_IMAGE,
                    Location.ofFile(file.path()),
                    message,
                    Message.of("name it %s", pixels.get().extension())));
        }
        return read(SvgRules::new);
    }

    private List<Diagnostic> other(FileBytes bytes) {
        return Markup.isAt(bytes)
                ? List.of(
                        active(Message.of("the file begins like HTML, and some servers and browsers treat it as HTML")))
                : Places.diagnostic(file.path(), bytes).stream().toList();
    }

    private Diagnostic active(Message message) {
        return Diagnostic.of(Rule.ACTIVE_FILE, Location.ofFile(file.path()), message, STATIC);
    }
}
