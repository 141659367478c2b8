package dev.waybill.command;

import picocli.CommandLine.Command;

@Command(name = "explain", description = "Explain a result.", synopsisSubcommandLabel = "related")
final class ExplainCommand {}
