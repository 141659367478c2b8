package dev.waybill.media;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.FileBytes;
import java.util.Optional;

/** Checks that a raster image is complete, has a size that browsers show, and has the format of its extension. */
final class PictureCheck {
    private static final String ANEW = "export or download the picture again, or remove it";

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
        Optional<String> wrong = format.get().read(bytes).whyNotShown();
        return wrong.isPresent()
                ? wrong.map(why -> diagnostic(Rule.BROKEN_IMAGE, why, ANEW))
                : format.filter(real -> real != promised).map(this::misnamed);
    }

    private Diagnostic noPicture(FileBytes bytes) {
        if (bytes.length() == 0) {
            return diagnostic(Rule.BROKEN_IMAGE, "the file is empty", ANEW);
        }
        if (bytes.startsWith(0, "version https://git-lfs")) {
            return diagnostic(
                    Rule.BROKEN_IMAGE,
                    "the file is a Git LFS pointer, not the picture",
                    "fetch the picture: git lfs pull, or lfs: true in a workflow");
        }
        String what = Markup.isAt(bytes) ? "HTML or XML" : "no format of pictures that browsers show";
        return diagnostic(Rule.BROKEN_IMAGE, "the file's name says " + promised + ", but its bytes are " + what, ANEW);
    }

    private Diagnostic misnamed(PictureFormat real) {
        return diagnostic(
                Rule.IMAGE_FORMAT,
                "the file's name says " + promised + ", but its bytes are " + real,
                "name it " + real.extension() + ", or export it as " + promised);
    }

    private Diagnostic diagnostic(Rule rule, String message, String fix) {
        return Diagnostic.of(rule, Location.ofFile(path), message, fix);
    }
}
