package dev.waybill.pipeline;

import dev.waybill.site.schedule.Visibility;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a build reads, and how it checks it.
 *
 * @param root the site's folder
 * @param baseUrl replaces the configuration's
 * @param shown which pages are shown, and the time of the build
 * @param strict whether warnings count as errors
 */
public record BuildOptions(Path root, Optional<URI> baseUrl, Visibility shown, boolean strict) {}
