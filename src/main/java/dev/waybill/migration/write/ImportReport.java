package dev.waybill.migration.write;

import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.migration.model.Loss;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import did, as {@code import-report.json} has it.
 *
 * @param pages files of the project by the page that came from each
 * @param kept files that were edited since the last import and stay
 * @param conflicts those of them that the project has changed too
 * @param written digests of what imports wrote, by path, for the next one to compare
 */
public record ImportReport(
        String ecosystem,
        Map<String, String> pages,
        int files,
        int changed,
        int deleted,
        List<String> kept,
        List<String> conflicts,
        List<Loss> losses,
        Map<String, String> written) {
    /** Its path in the new site. */
    public static final String PATH = "import-report.json";

    public ImportReport {
        pages = new TreeMap<>(pages);
        kept = List.copyOf(kept);
        conflicts = List.copyOf(conflicts);
        losses = List.copyOf(losses);
        written = new TreeMap<>(written);
    }

    /** How many losses of each kind. */
    public Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        losses.forEach(loss -> kinds.merge(loss.kind(), 1, Integer::sum));
        return kinds;
    }

    String json() {
        JsonObject sources = new JsonObject();
        pages.forEach(sources::put);
        JsonObject digests = new JsonObject();
        written.forEach(digests::put);
        return JsonText.indented(new JsonObject()
                .put("version", 1)
                .put("ecosystem", ecosystem)
                .put("pages", sources)
                .put("files", files)
                .put("kept", kept)
                .put("conflicts", conflicts)
                .put("losses", losses.stream().map(ImportReport::json).toList())
                .put("written", digests));
    }

    private static JsonObject json(Loss loss) {
        return new JsonObject()
                .put("file", loss.file())
                .put("line", loss.line())
                .put("kind", loss.kind())
                .put("what", loss.what())
                .put("instead", loss.instead());
    }
}
