package dev.waybill.picture;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWrapper;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** WebP by Google's library, whose native code is in the jar for Linux, macOS and Windows. */
final class WebPCodec {
    private Optional<String> obstacle = Optional.empty();
    private boolean tried;

    /** Why there is no WebP; empty if there is, or if it wasn't needed yet. */
    synchronized Optional<String> obstacle() {
        return obstacle;
    }

    /** Loads the native code at the first call, because that takes a tenth of a second. */
    synchronized boolean isLoaded() {
        if (!tried) {
            tried = true;
            try {
                WebPWrapper.loadNativeLibrary();
            } catch (LinkageError | RuntimeException e) {
                obstacle = Optional.of(e.getMessage() == null ? e.toString() : e.getMessage());
            }
        }
        return obstacle.isEmpty();
    }

    ImageReader reader() throws UnreadablePictureException {
        if (!isLoaded()) {
            throw new UnreadablePictureException(
                    "WebP can't be decoded here: " + obstacle().orElse(""));
        }
        return new WebPImageReaderSpi().createReaderInstance(null);
    }

    /** @param quality 1 to 100; 0 for lossless */
    byte[] encoded(BufferedImage picture, int quality) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            WebPWriteParam how = new WebPWriteParam(Locale.ROOT);
            how.setCompressionType(quality == 0 ? CompressionType.Lossless : CompressionType.Lossy);
            how.setCompressionQuality(quality == 0 ? 0.5f : quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
