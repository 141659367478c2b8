package dev.waybill.site.lock;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.source.OriginalText;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Inserts ids into the steps of a page or a fragment. */
public final class IdentifiedPage {
    private IdentifiedPage() {}

    /**
     * The page with the ids in it. Empty if the comments would not be parsed as the ids of exactly these steps, for example within an
     * unfinished tag.
     */
    public static Optional<OriginalText> of(OriginalText page, String path, List<StepIds.NewId> newIds) {
        OriginalText changed =
                page.with(newIds.stream().map(StepIds.NewId::comment).toList());
        List<Step> wanted = new ArrayList<>();
        int next = 0;
        for (Step step : steps(page.source(path))) {
            boolean needs = step.id().isEmpty() && next < newIds.size();
            wanted.add(needs ? new Step(newIds.get(next++).id(), step.number(), step.text()) : step);
        }
        return wanted.equals(steps(changed.source(path))) ? Optional.of(changed) : Optional.empty();
    }

    private record Step(String id, String number, String text) {}

    /** Treats a fragment as a page, so that its steps can be read. */
    private static SourceFile asPage(SourceFile file) {
        return SourceFolder.isFragment(file.path())
                ? new SourceFile(file.path(), "---\ntitle: x\nchecklist: x\n---\n" + file.text())
                : file;
    }

    private static List<Step> steps(SourceFile page) {
        return new DocumentParser()
                .parse(asPage(page)).value().checklists().stream()
                        .flatMap(Checklist::all)
                        .map(item -> new Step(item.id(), item.number(), item.text()))
                        .toList();
    }
}
