package dev.waybill.command;

import dev.waybill.command.option.ProgressLine;
import dev.waybill.command.option.Terminal;
import dev.waybill.deploy.store.DeployLog;

/** Shows a deploy's progress: one line that is redrawn for a person, and notices about slow steps for everybody. */
final class DeployProgress implements DeployLog {
    private final Terminal terminal;
    private final boolean quiet;
    private final ProgressLine line;

    DeployProgress(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.line = new ProgressLine(terminal.err());
    }

    @Override
    public void advance(String stage, int done, int total) {
        if (terminal.animated() && !quiet) {
            line.advance(stage, done, total);
        }
    }

    @Override
    public void tell(String notice) {
        if (!quiet) {
            line.erase();
            terminal.err().println("waybill: " + notice);
        }
    }

    void end() {
        line.erase();
    }
}
