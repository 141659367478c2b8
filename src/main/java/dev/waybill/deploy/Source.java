package dev.waybill.deploy;

import dev.waybill.output.PublishedSite;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Where the bytes of a release come from. */
sealed interface Source {
    /** Puts one file of the release at its place in the store. */
    void send(Store store, String path, Release.Entry entry) throws IOException;

    /** A built site on this machine. */
    record Built(PublishedSite site) implements Source {
        /** @throws DeployException when a name holds control characters, which no store takes */
        Release release() throws IOException {
            Map<String, Release.Entry> entries = new TreeMap<>();
            for (String path : site.paths()) {
                if (path.chars().anyMatch(Character::isISOControl)) {
                    throw new DeployException(
                            "a file's name holds a control character: '" + path.replaceAll("\\p{Cntrl}", "?") + "'");
                }
                entries.put(path, Release.Entry.of(path, site.bytes(path)));
            }
            return new Release(new TreeMap<>(entries));
        }

        @Override
        public void send(Store store, String path, Release.Entry entry) throws IOException {
            byte[] bytes = site.bytes(path);
            if (!Digests.sha256(bytes).equals(entry.sha256())) {
                throw new DeployException("'" + path + "' changed while it was sent; deploy again");
            }
            store.put(path, bytes, entry.delivery());
        }
    }

    /** Copies that the store keeps itself. */
    record Saved() implements Source {
        @Override
        public void send(Store store, String path, Release.Entry entry) throws IOException {
            store.copy(History.copyOf(entry), path, entry.delivery());
        }
    }
}
