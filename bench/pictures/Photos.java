import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Writes photos of about 7 MB, 4 000 × 3 000 pixels, and a page for each ten: {@code java Photos.java COUNT FOLDER}. A photo is
 * fractal noise, with shapes that have sharp edges, and the fine noise of a camera's sensor. The same count gives the same files.
 */
final class Photos {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int SIDE = 4096;
    private static final float[] FIELD = fractal();
    private static final int ON_A_PAGE = 10;

    private Photos() {}

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        Path content = Path.of(args[1]);
        Files.createDirectories(content);
        IntStream.range(0, count).parallel().forEach(i -> write(content.resolve("photo" + i + ".jpg"), i));
        for (int page = 0; page * ON_A_PAGE < count; page++) {
            StringBuilder text = new StringBuilder("---\ntitle: Page " + page + "\ndate: 2026-01-01\n---\n");
            for (int i = page * ON_A_PAGE; i < Math.min(count, (page + 1) * ON_A_PAGE); i++) {
                text.append("\nText before the photo.\n\n![Photo ").append(i).append("](photo").append(i).append(".jpg)\n");
            }
            Files.writeString(content.resolve("page" + page + ".md"), text);
        }
    }

    private static void write(Path file, int number) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.95f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(photo(number), null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage photo(int number) {
        SplittableRandom random = new SplittableRandom(number);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int right = random.nextInt(SIDE);
        int down = random.nextInt(SIDE);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double light = 120 + 130 * at(x + right, y + down);
                double warm = 25 * at(y + right, x + down);
                long draw = random.nextLong();
                double noise = ((draw & 0xFFFF) + (draw >>> 16 & 0xFFFF)) / 65536.0 * 34 - 34;
                int at = (y * WIDTH + x) * 3;
                bytes[at] = clamped(light - warm + noise);
                bytes[at + 1] = clamped(light + noise);
                bytes[at + 2] = clamped(light + warm + noise);
            }
        }
        shapes(image, random);
        return image;
    }

    private static void shapes(BufferedImage image, SplittableRandom random) {
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 120));
            graphics.fillRoundRect(
                    random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(900), random.nextInt(600), 40, 40);
        }
        graphics.dispose();
    }

    private static float at(int x, int y) {
        return FIELD[(y & SIDE - 1) * SIDE + (x & SIDE - 1)];
    }

    /** Ten octaves of noise, each twice as fine and two thirds as strong: about the spectrum of landscapes. */
    private static float[] fractal() {
        SplittableRandom random = new SplittableRandom(1);
        float[] sum = new float[SIDE * SIDE];
        float strength = 0.4f;
        for (int cell = 1024; cell >= 2; cell /= 2, strength *= 0.66f) {
            int across = SIDE / cell;
            float[] grid = new float[across * across];
            for (int i = 0; i < grid.length; i++) {
                grid[i] = (float) random.nextDouble(-1, 1);
            }
            for (int y = 0; y < SIDE; y++) {
                int top = y / cell * across;
                int bottom = (y / cell + 1) % across * across;
                float fy = (float) (y % cell) / cell;
                for (int x = 0; x < SIDE; x++) {
                    int left = x / cell;
                    int next = (left + 1) % across;
                    float fx = (float) (x % cell) / cell;
                    float above = grid[top + left] + fx * (grid[top + next] - grid[top + left]);
                    float below = grid[bottom + left] + fx * (grid[bottom + next] - grid[bottom + left]);
                    sum[y * SIDE + x] += strength * (above + fy * (below - above));
                }
            }
        }
        return sum;
    }

    private static byte clamped(double value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
