package dev.waybill.serve;

import dev.waybill.output.OutputFile;

/**
 * Why there is no present site.
 *
 * @param page what is shown instead of every page
 */
record Failure(ServedFile page) {
    static Failure of(String html) {
        return new Failure(ServedFile.of(OutputFile.text("fault.html", html)));
    }
}
