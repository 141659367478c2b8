package dev.waybill.serve;

import dev.waybill.pipeline.BuildOptions;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;

/**
 * What is served, and where.
 *
 * @param root the site's folder
 * @param bind the address of this machine that is listened at
 * @param name how that address was written; browsers may ask for it by that name
 * @param port 0 for any that is free
 * @param build what each build is asked to do
 */
public record ServeOptions(Path root, InetAddress bind, String name, int port, BuildAt build) {
    /** Makes each build's options, with the moment that counts as its own. */
    public interface BuildAt {
        /** @param address where the site is served */
        BuildOptions at(URI address);
    }
}
