package dev.waybill.deploy.store;

import dev.waybill.diagnostic.Message;
import dev.waybill.output.PublishedSite;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Map;
import java.util.TreeMap;

/** Where the bytes of a release come from. */
public sealed interface ReleaseSource {
    /** Writes one file of the release to the store. */
    void send(Store store, String path, Release.Entry entry) throws IOException;

    /** A built site on this machine. */
    record Built(PublishedSite site) implements ReleaseSource {
        public Release release() throws IOException {
            refuseInvalid();
            Map<String, Release.Entry> entries = new TreeMap<>();
            for (String path : site.paths()) {
                entries.put(path, Release.Entry.of(path, bytes(path)));
            }
            return new Release(new TreeMap<>(entries));
        }

        /** @throws DeployException if a file has a name that a target can't take, or a symbolic link leads elsewhere */
        public void refuseInvalid() throws IOException {
            for (String path : site.paths()) {
                refuse(path);
            }
        }

        private byte[] bytes(String path) throws IOException {
            try {
                return site.bytes(path);
            } catch (AccessDeniedException e) {
                throw new DeployException(Message.of("'%s' in the built site can't be read: permission denied", path));
            }
        }

        private void refuse(String path) throws DeployException {
            if (path.chars().anyMatch(Character::isISOControl)) {
                throw new DeployException(Message.of(
                        "a file's name contains a control character: '%s'", path.replaceAll("\\p{Cntrl}", "?")));
            }
            if (path.startsWith(ReleaseHistory.FOLDER)) {
                throw new DeployException(Message.of(
                        "'%s' can't be sent: '%s' at the target is the deploy's own; give the folder another name",
                        path, ReleaseHistory.FOLDER));
            }
            if (!Files.isRegularFile(site.folder().resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                throw new DeployException(Message.of(
                        "'%s' in the built site is not a file that a build wrote; build the site again", path));
            }
        }

        @Override
        public void send(Store store, String path, Release.Entry entry) throws IOException {
            byte[] bytes = bytes(path);
            if (!entry.isOf(bytes)) {
                throw new DeployException(Message.of("'%s' changed while it was sent; deploy again", path));
            }
            store.put(path, bytes, entry.responseHeaders());
        }
    }

    /** Copies in the store itself. */
    record Saved() implements ReleaseSource {
        @Override
        public void send(Store store, String path, Release.Entry entry) throws IOException {
            store.copy(ReleaseHistory.copyOf(entry), path, entry.responseHeaders());
        }
    }
}
