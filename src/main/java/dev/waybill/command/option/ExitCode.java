package dev.waybill.command.option;

/** What the process ends with. */
public final class ExitCode {
    /** Nothing is wrong. */
    public static final int FINE = 0;

    /** Content has faults. */
    public static final int CONTENT = 1;

    /** The command line or the configuration is wrong, or the disk refuses. */
    public static final int USAGE = 2;

    /** The program itself failed. */
    public static final int OURS = 3;

    private ExitCode() {}
}
