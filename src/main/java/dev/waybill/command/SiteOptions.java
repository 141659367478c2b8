package dev.waybill.command;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every command on a site shares. */
final class SiteOptions {
    @Option(
            names = {"-s", "--source"},
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The site's folder; the current one if absent.")
    Path source = Path.of(".");

    @Option(
            names = {"-D", "--drafts"},
            description = "Show drafts.")
    boolean drafts;

    @Option(
            names = {"-F", "--future"},
            description = "Show pages before their publish date.")
    boolean future;

    @Option(
            names = {"-E", "--expired"},
            description = "Show pages after their expiry date.")
    boolean expired;

    @Mixin
    ClockOption clock = new ClockOption();

    @Option(names = "--strict", description = "Count warnings as errors.")
    boolean strict;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print faults only.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print more, and the cause where the program itself fails.")
    boolean verbose;
}
