package dev.waybill.command;

import picocli.CommandLine.Command;

@Command(name = "explain", description = "Say how something came about.", synopsisSubcommandLabel = "related")
final class ExplainCommand {}
