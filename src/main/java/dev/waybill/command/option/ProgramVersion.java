package dev.waybill.command.option;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"waybill " + packaged().orElse("(not packaged)")};
    }

    /** Empty if the program runs from class files. */
    static Optional<String> packaged() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    }
}
