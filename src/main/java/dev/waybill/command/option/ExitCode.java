package dev.waybill.command.option;

/** Exit codes of the process. */
public final class ExitCode {
    /** Success. */
    public static final int FINE = 0;

    /** Content has errors. */
    public static final int CONTENT = 1;

    /** The command line or the configuration is wrong, or the disk refused. */
    public static final int USAGE = 2;

    /** A bug in the program. */
    public static final int OURS = 3;

    private ExitCode() {}
}
