package dev.waybill.command;

import dev.waybill.command.option.ProgressLine;
import dev.waybill.command.option.Terminal;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;

/** Shows a deploy's progress: one line that is redrawn for a person, and notices about slow steps for everybody. */
final class DeployProgress implements DeployLog {
    private final Terminal terminal;
    private final Translation words;
    private final boolean quiet;
    private final ProgressLine line;

    DeployProgress(Terminal terminal, Translation words, boolean quiet) {
        this.terminal = terminal;
        this.words = words;
        this.quiet = quiet;
        this.line = new ProgressLine(terminal.err(), words);
    }

    @Override
    public void advance(Message stage, int done, int total) {
        if (terminal.animated() && !quiet) {
            line.advance(stage, done, total);
        }
    }

    @Override
    public void tell(Message notice) {
        if (!quiet) {
            line.erase();
            terminal.err().println("waybill: " + words.of(notice));
        }
    }

    void end() {
        line.erase();
    }
}
