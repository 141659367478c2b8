package dev.waybill.testing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;

/** The Nu validator for HTML. */
public final class NuValidator {
    private static final long STACK = 16L << 20; // bytes; its schema is a deep tree

    private NuValidator() {}

    /**
     * The errors that it finds, each after its page's name.
     *
     * @param pages HTML by name
     */
    public static List<String> errors(Map<String, byte[]> pages) throws InterruptedException {
        List<String> errors = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        Thread thread = new Thread(null, () -> validate(pages, errors), "validator", STACK);
        thread.setUncaughtExceptionHandler((which, failure) -> failures.add(failure));
        thread.start();
        thread.join();
        failures.forEach(failure -> {
            throw new AssertionError(failure);
        });
        return errors;
    }

    private static void validate(Map<String, byte[]> pages, List<String> errors) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        pages.forEach((name, html) -> {
            try {
                validator
                        .validate(new ByteArrayInputStream(html))
                        .lines()
                        .filter(line -> line.contains(": error") || line.contains(" error:"))
                        .forEach(line -> errors.add(name + line));
            } catch (Exception e) {
                throw new AssertionError(name, e);
            }
        });
    }
}
