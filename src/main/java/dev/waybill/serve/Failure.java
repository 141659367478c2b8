package dev.waybill.serve;

import dev.waybill.output.OutputFile;

/**
 * Why the current site couldn't be built.
 *
 * @param page shown instead of every page
 */
record Failure(ServedFile page) {
    static Failure of(String html) {
        return new Failure(ServedFile.of(OutputFile.text("error.html", html)));
    }
}
