package dev.waybill.command;

import picocli.CommandLine.Command;

@Command(name = "list", description = "List what the program knows of the site.", synopsisSubcommandLabel = "LIST")
final class ListCommand {}
