package dev.waybill.serve;

import dev.waybill.diagnostic.Translation;
import dev.waybill.pipeline.BuildOptions;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What is served, and where.
 *
 * @param root the site's folder
 * @param bind the address of this machine to listen on
 * @param name that address as written by the user; browsers may use it as the host name
 * @param port 0 for any free port
 * @param build the options of each build
 * @param words what is said to the editor of a site, by the site's language
 */
public record ServeOptions(
        Path root, InetAddress bind, String name, int port, BuildAt build, Function<String, Translation> words) {
    /** Creates each build's options, including its time. */
    public interface BuildAt {
        /** @param address where the site is served */
        BuildOptions at(URI address);
    }
}
