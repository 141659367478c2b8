package dev.waybill.command;

import picocli.CommandLine.Command;

@Command(name = "list", description = "List pages, related articles, or rules.", synopsisSubcommandLabel = "LIST")
final class ListCommand {}
