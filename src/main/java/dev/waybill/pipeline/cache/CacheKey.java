package dev.waybill.pipeline.cache;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A build may use the cache of an earlier one if their keys match.
 *
 * @param root the site's folder
 * @param output the output folder
 * @param program the program's identity
 * @param options everything else that affects the output, besides files and time
 * @param now the time of the build
 */
public record CacheKey(Path root, Path output, String program, String options, Instant now) {}
