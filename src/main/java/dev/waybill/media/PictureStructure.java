package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import java.util.Optional;

/**
 * What was read from the bytes of a picture.
 *
 * @param width in pixels; 0 if it can't be read
 * @param height in pixels; 0 if it can't be read
 * @param problem what is wrong with its structure, in words; empty for nothing
 */
record PictureStructure(long width, long height, Optional<Message> problem) {
    /** Pixels per side that a browser shows. Firefox creates no larger surface, and no raster format for web pages has more. */
    static final int LONGEST_SIDE = 32_767;

    /** Total pixels that a browser shows: a gigabyte when decoded. Beyond that, Chromium and Firefox refuse, or the tab crashes. */
    static final long LARGEST_AREA = 1L << 28;

    static PictureStructure whole(long width, long height) {
        return new PictureStructure(width, height, Optional.empty());
    }

    static PictureStructure broken(Message problem) {
        return new PictureStructure(0, 0, Optional.of(problem));
    }

    PictureStructure but(Message wrong) {
        return new PictureStructure(width, height, Optional.of(wrong));
    }

    Optional<ImageSize> size() {
        boolean shown = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return shown ? Optional.of(new ImageSize((int) width, (int) height)) : Optional.empty();
    }

    /** Why browsers don't show the picture correctly; empty if they do. */
    Optional<Message> whyNotShown() {
        return problem.or(() -> width <= 0 || height <= 0
                        ? Optional.of(Message.of("the picture is %s × %s pixels", width, height))
                        : Optional.empty())
                .or(() -> width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > LARGEST_AREA
                        ? Optional.of(
                                Message.of("the picture is %s × %s pixels, more than browsers show", width, height))
                        : Optional.empty());
    }
}
