package dev.waybill.picture;

import dev.waybill.config.Configuration;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.format.Checksum;
import dev.waybill.source.AssetFile;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of a site.
 *
 * <ol>
 *   <li>Of each JPEG, PNG and WebP under {@code content/}, the header is read.
 *   <li>Smaller copies are made of those that pages show, if the store doesn't have them.
 *   <li>Copies are published under names that change with their content, and originals without their metadata.
 * </ol>
 *
 * <p>The copies depend on nothing but a picture's bytes and the settings.
 */
public final class SitePictures {
    /** No pictures: all files are published unchanged. */
    public static final SitePictures NONE = new SitePictures(
            Map.of(), PictureStore.inMemory(), new CopyMaker(Configuration.Images.UNPROCESSED), List.of());

    /** Bytes from which a copy in another format is worth a request's overhead. */
    private static final int SMALL = 8_000;

    /** Changes when this program makes other copies of the same picture. */
    private static final int VERSION = 1;

    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp");

    private final Map<String, Published> pictures;
    private final PictureStore store;
    private final CopyMaker maker;
    private final List<Diagnostic> diagnostics;

    /** A picture and its file. */
    private record Published(Picture picture, KnownPicture known, AssetFile file) {}

    private SitePictures(
            Map<String, Published> pictures, PictureStore store, CopyMaker maker, List<Diagnostic> diagnostics) {
        this.pictures = pictures;
        this.store = store;
        this.maker = maker;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a site's pictures, and makes the copies that the store doesn't have. Takes most of a second for each photo.
     *
     * @param assets content files, by path under {@code content/}
     * @param use which of them pages show
     * @param step is run for each picture, on any thread
     */
    public static SitePictures of(
            Map<String, AssetFile> assets,
            PictureUse use,
            Configuration.Images settings,
            PictureStore store,
            Runnable step) {
        return settings.process() ? new Making(use, settings, store, step).of(assets) : NONE;
    }

    /** The files that may be pictures, by path under {@code content/}. */
    public static Map<String, AssetFile> candidates(Map<String, AssetFile> assets) {
        Map<String, AssetFile> candidates = new TreeMap<>(assets);
        candidates.keySet().removeIf(path -> !isCandidate(path));
        return candidates;
    }

    private static boolean isCandidate(String path) {
        return EXTENSIONS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The picture at a path under {@code content/}; empty if it has no size, or none that this program reads. */
    public Optional<Picture> at(String path) {
        return Optional.ofNullable(pictures.get(path)).map(Published::picture);
    }

    /** Whether {@link #publish} publishes a file. */
    public boolean publish(String path) {
        return pictures.containsKey(path);
    }

    /** What is wrong with pictures, sorted. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Passes on all originals and copies.
     *
     * @param kept whether the file of a path and a digest needn't be passed on
     * @param out receives paths from the site's root, and bytes; on any thread
     */
    public List<Diagnostic> publish(BiPredicate<String, String> kept, BiConsumer<String, byte[]> out) {
        Set<String> keys = ConcurrentHashMap.newKeySet();
        List<Diagnostic> failed = pictures.values().parallelStream()
                .flatMap(one -> {
                    try {
                        original(one, kept, out);
                        if (!one.picture().variants().isEmpty()
                                && keys.add(one.picture().key())) {
                            copies(one, kept, out);
                        }
                        return Stream.<Diagnostic>empty();
                    } catch (UncheckedIOException e) {
                        return Stream.of(one.file().diagnostic(e));
                    } catch (UnreadablePictureException e) {
                        return Stream.of(unreadable(one.file(), e));
                    }
                })
                .sorted()
                .toList();
        if (failed.isEmpty()) {
            store.finish(keys);
        }
        return failed;
    }

    private static void original(Published one, BiPredicate<String, String> kept, BiConsumer<String, byte[]> out) {
        if (!kept.test(
                one.picture().path(), "original " + VERSION + " " + one.known().digest())) {
            byte[] bytes = one.file().bytes();
            out.accept(
                    one.picture().path(),
                    PictureReader.read(bytes).map(PictureFile::withoutMetadata).orElse(bytes));
        }
    }

    private void copies(Published one, BiPredicate<String, String> kept, BiConsumer<String, byte[]> out)
            throws UnreadablePictureException {
        Picture picture = one.picture();
        List<Variant> missing = picture.variants().stream()
                .filter(variant -> !kept.test(picture.address(variant), "copy " + variant.size()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Optional<List<Copy>> stored = store.copies(picture.key());
        List<Copy> copies = stored.isPresent() ? stored.get() : again(one);
        for (Copy copy : copies) {
            if (missing.contains(copy.variant())) {
                out.accept(picture.address(copy.variant()), copy.bytes());
            }
        }
    }

    /** Makes copies that were damaged in the store. */
    private List<Copy> again(Published one) throws UnreadablePictureException {
        Set<Integer> widths =
                one.picture().variants().stream().map(Variant::width).collect(Collectors.toCollection(TreeSet::new));
        PictureFile file = PictureReader.read(one.file().bytes())
                .orElseThrow(() -> new UnreadablePictureException("it changed during the build"));
        List<Copy> copies = maker.copies(file, widths);
        store.put(one.picture().key(), copies, maker.obstacle().isEmpty());
        return copies;
    }

    private static Diagnostic unreadable(AssetFile file, UnreadablePictureException e) {
        return Diagnostic.of(
                Rule.BROKEN_IMAGE,
                Location.ofFile(file.path()),
                Message.of("the picture can't be read (%s)", String.valueOf(e.getMessage())),
                Message.of("export or download the picture again, or remove it"));
    }

    /** Reads pictures and makes copies, on several threads. */
    private static final class Making {
        /** Bytes of decoded pictures after which they are collected. */
        private static final long GARBAGE = 400_000_000;

        private final PictureUse use;
        private final Configuration.Images settings;
        private final PictureStore store;
        private final Runnable step;
        private final Set<Diagnostic> found = ConcurrentHashMap.newKeySet();
        private final Map<String, Published> pictures = new ConcurrentHashMap<>();

        /** The bytes of memory that pictures may take at the same time; a larger one waits until it is alone. */
        private final int room =
                (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 3);

        private final Semaphore memory = new Semaphore(room, true);

        /** Bytes decoded since the last collection. */
        private final AtomicLong decoded = new AtomicLong();

        private final CopyMaker maker;

        Making(PictureUse use, Configuration.Images settings, PictureStore store, Runnable step) {
            this.use = use;
            this.settings = settings;
            this.store = store;
            this.maker = new CopyMaker(settings);
            this.step = step;
        }

        SitePictures of(Map<String, AssetFile> assets) {
            candidates(assets).entrySet().parallelStream().forEach(entry -> {
                add(entry.getKey(), entry.getValue());
                step.run();
            });
            maker.obstacle().map(Making::withoutWebP).ifPresent(found::add);
            return new SitePictures(
                    Map.copyOf(pictures), store, maker, found.stream().sorted().toList());
        }

        private static Diagnostic withoutWebP(String why) {
            return Diagnostic.of(
                    Rule.WEBP,
                    Location.ofFile("waybill.yaml"),
                    Message.of("no WebP can be made here (%s), so pictures are published in their own formats", why),
                    Message.of(
                            "build on Linux, macOS or Windows on a common processor, or write images: {formats: [original]}"));
        }

        private void add(String path, AssetFile file) {
            try {
                Optional<KnownPicture> known = store.known(file.path());
                if (known.isEmpty()) {
                    known = read(file);
                }
                known.ifPresent(it -> pictures.put(path, new Published(picture(path, it, file), it, file)));
            } catch (UncheckedIOException e) {
                found.add(file.diagnostic(e)); // reported by MediaCheck, too, with the same words
            }
        }

        private Optional<KnownPicture> read(AssetFile file) {
            byte[] bytes = file.bytes();
            Optional<KnownPicture> known = PictureReader.read(bytes)
                    .map(picture -> new KnownPicture(new Checksum().put(bytes).hex(), bytes.length, picture.header()));
            known.ifPresent(it -> store.remember(file.path(), it));
            return known;
        }

        private Picture picture(String path, KnownPicture known, AssetFile file) {
            Set<Integer> widths = widths(path, known);
            if (widths.isEmpty()) {
                return new Picture(path, known.header(), "", List.of());
            }
            Optional<Diagnostic> refused = refusal(known.header(), file);
            if (refused.isPresent()) {
                found.add(refused.get());
                return new Picture(path, known.header(), "", List.of());
            }
            String key = key(known, widths);
            Optional<List<Variant>> stored = store.variants(key);
            return new Picture(path, known.header(), key, stored.isPresent() ? stored.get() : made(key, file, widths));
        }

        private String key(KnownPicture known, Set<Integer> widths) {
            Checksum sum = new Checksum().put(known.digest()).put(VERSION).put(settings.quality());
            sum.put(settings.original() ? 1 : 0).put(settings.webp() ? 1 : 0);
            widths.forEach(sum::put);
            return sum.hex();
        }

        private Set<Integer> widths(String path, KnownPicture known) {
            Set<Integer> widths = new TreeSet<>();
            PictureHeader header = known.header();
            if (!header.scalable() || known.size() < SMALL) {
                return widths;
            }
            int width = header.width();
            if (use.shown().contains(path)) {
                settings.widths().stream().filter(wanted -> wanted < width).forEach(widths::add);
                if (settings.widths().stream().anyMatch(wanted -> wanted >= width)) {
                    widths.add(width);
                }
            }
            if (use.listed().contains(path) && width > Picture.LISTED_WIDTH) {
                widths.add(Picture.LISTED_WIDTH);
                settings.widths().stream().filter(wanted -> wanted < width).forEach(widths::add);
            }
            return widths;
        }

        /** A picture's header names its size, so that one that would fill the memory isn't even begun. */
        private static Optional<Diagnostic> refusal(PictureHeader header, AssetFile file) {
            long most = PictureDecoder.limit(header.kind());
            return header.pixels() <= most
                    ? Optional.empty()
                    : Optional.of(Diagnostic.of(
                            Rule.IMAGE_SIZE,
                            Location.ofFile(file.path()),
                            Message.of(
                                    "the picture is %s × %s pixels, and %s million are the most that are read",
                                    header.width(), header.height(), most / 1_000_000),
                            Message.of("export it smaller, or write images: {process: false} in waybill.yaml")));
        }

        private List<Variant> made(String key, AssetFile file, Set<Integer> widths) {
            byte[] bytes = file.bytes();
            Optional<PictureFile> picture = PictureReader.read(bytes);
            if (picture.isEmpty()) {
                return List.of(); // it changed since its header was read; the next build sees it
            }
            int needed =
                    (int) Math.min(room, PictureDecoder.memory(picture.get().header()) + bytes.length);
            memory.acquireUninterruptibly(needed);
            try {
                List<Copy> copies = maker.copies(picture.get(), widths);
                store.put(key, copies, maker.obstacle().isEmpty());
                return PictureStore.variants(copies);
            } catch (UnreadablePictureException e) {
                found.add(unreadable(file, e));
                return List.of();
            } finally {
                memory.release(needed);
                collectAfter(needed);
            }
        }

        /** The serial collector of recent Javas lets large arrays fill the heap before it collects: 200 photos took 12.7 GB instead of 0.6. */
        private void collectAfter(int bytes) {
            if (decoded.addAndGet(bytes) >= GARBAGE) {
                decoded.set(0);
                System.gc();
            }
        }
    }
}
