package dev.waybill.plugin;

import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.Terminal;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The goal {@code build}. Maven sets its fields as {@code META-INF/maven/plugin.xml} says. */
public final class BuildGoal extends AbstractMojo {
    private File source = new File(".");
    private File destination = new File("target/site");
    private boolean strict;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<String> arguments = new ArrayList<>(List.of("build", "-s", source.getPath(), "-d", destination.getPath()));
        if (strict) {
            arguments.add("--strict");
        }
        Terminal terminal = new Terminal(System.out, System.err, Map.copyOf(System.getenv()), Clock.systemUTC(), false);
        int exit = WaybillCommand.run(terminal, arguments.toArray(new String[0]));
        if (exit == ExitCode.CONTENT) {
            throw new MojoFailureException("the site in '" + source + "' has errors");
        }
        if (exit != ExitCode.FINE) {
            throw new MojoExecutionException("waybill build ended with " + exit);
        }
    }
}
