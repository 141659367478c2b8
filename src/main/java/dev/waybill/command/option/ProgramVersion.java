package dev.waybill.command.option;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version the jar was built as. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"waybill " + packaged().orElse("(not packaged)")};
    }

    /** Empty where classes run from a folder. */
    static Optional<String> packaged() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    }
}
