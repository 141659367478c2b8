package dev.waybill.pipeline.cache;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What a build must have in common with an earlier one to use what that one has kept.
 *
 * @param root the site's folder
 * @param output the output folder
 * @param program the program's identity
 * @param options all else that decides the output besides files and the moment
 * @param now the moment of the build
 */
public record CacheKey(Path root, Path output, String program, String options, Instant now) {}
