package dev.waybill.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps copies of pictures, so that they are made once. Used by several threads at once. */
public interface PictureStore {
    /**
     * What is known of a file that hasn't changed since.
     *
     * @param path from the site's root
     */
    Optional<KnownPicture> known(String path);

    /** Remembers a file as it was when the store was opened. */
    void remember(String path, KnownPicture picture);

    /** Lists a picture's copies without reading them; empty if there are none under that key. */
    Optional<List<Variant>> variants(String key);

    /** Reads a picture's copies; empty if there are none under that key, or if they are damaged. */
    Optional<List<Copy>> copies(String key);

    /** @param lasting whether the next build may use them */
    void put(String key, List<Copy> copies, boolean lasting);

    /** Removes what the build didn't use. */
    void finish(Set<String> keys);

    /** A store that lasts as long as this object. */
    static PictureStore inMemory() {
        Map<String, List<Copy>> kept = new ConcurrentHashMap<>();
        return new PictureStore() {
            @Override
            public Optional<KnownPicture> known(String path) {
                return Optional.empty();
            }

            @Override
            public void remember(String path, KnownPicture picture) {}

            @Override
            public Optional<List<Variant>> variants(String key) {
                return copies(key).map(PictureStore::variants);
            }

            @Override
            public Optional<List<Copy>> copies(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void put(String key, List<Copy> copies, boolean lasting) {
                kept.put(key, copies);
            }

            @Override
            public void finish(Set<String> keys) {
                kept.keySet().retainAll(keys);
            }
        };
    }

    static List<Variant> variants(List<Copy> copies) {
        return copies.stream().map(Copy::variant).toList();
    }
}
