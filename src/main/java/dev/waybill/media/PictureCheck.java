package dev.waybill.media;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.FileBytes;
import java.util.Optional;

/** Checks that a raster image is complete, has a size that browsers show, and has the format of its extension. */
final class PictureCheck {
    private static final Message ANEW = Message.of("export or download the picture again, or remove it");

    private final String path;
    private final PictureFormat promised;

    /** @param path from the site's root */
    PictureCheck(String path, PictureFormat promised) {
        this.path = path;
        this.promised = promised;
    }

    Optional<Diagnostic> diagnostic(FileBytes bytes) {
        Optional<PictureFormat> format = PictureFormat.of(bytes);
        if (format.isEmpty()) {
            return Optional.of(noPicture(bytes));
        }
        Optional<Message> wrong = format.get().read(bytes).whyNotShown();
        return wrong.isPresent()
                ? wrong.map(why -> diagnostic(Rule.BROKEN_IMAGE, why, ANEW))
                : format.filter(real -> real != promised).map(this::misnamed);
    }

    private Diagnostic noPicture(FileBytes bytes) {
        if (bytes.length() == 0) {
            return diagnostic(Rule.BROKEN_IMAGE, Message.of("the file is empty"), ANEW);
        }
        if (bytes.startsWith(0, "version https://git-lfs")) {
            return diagnostic(
                    Rule.BROKEN_IMAGE,
                    Message.of("the file is a Git LFS pointer, not the picture"),
                    Message.of("fetch the picture: git lfs pull, or lfs: true in a workflow"));
        }
        Message what =
                Markup.isAt(bytes) ? Message.of("HTML or XML") : Message.of("no format of pictures that browsers show");
        return diagnostic(
                Rule.BROKEN_IMAGE, Message.of("the file's name says %s, but its bytes are %s", promised, what), ANEW);
    }

    private Diagnostic misnamed(PictureFormat real) {
        return diagnostic(
                Rule.IMAGE_FORMAT,
                Message.of("the file's name says %s, but its bytes are %s", promised, real),
                Message.of("name it %s, or export it as %s", real.extension(), promised));
    }

    private Diagnostic diagnostic(Rule rule, Message message, Message fix) {
        return Diagnostic.of(rule, Location.ofFile(path), message, fix);
    }
}
