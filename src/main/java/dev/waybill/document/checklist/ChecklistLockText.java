package dev.waybill.document.checklist;

import dev.waybill.document.checklist.ChecklistLock.LockedList;
import dev.waybill.document.checklist.ChecklistLock.LockedStep;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;

/** Writes the lock file; {@link ChecklistLock} shows the format. */
public final class ChecklistLockText {
    private ChecklistLockText() {}

    /** Deterministic: lists and steps are sorted by id, and it contains no time. */
    public static String of(ChecklistLock lock) {
        JsonObject lists = new JsonObject();
        lock.lists().forEach((id, list) -> lists.put(id, list(list)));
        return JsonText.indented(
                new JsonObject().put("version", ChecklistLock.VERSION).put("checklists", lists));
    }

    private static JsonObject list(LockedList list) {
        JsonObject steps = new JsonObject();
        list.steps().forEach((id, step) -> steps.put(id, step(step)));
        return (list.retired() ? new JsonObject().put("retired", true) : new JsonObject()).put("steps", steps);
    }

    private static JsonObject step(LockedStep step) {
        JsonObject json = new JsonObject().put("text", step.text()).put("rev", step.rev());
        if (step.retired()) {
            json.put("retired", true);
        }
        return step.replaced().isEmpty() ? json : json.put("replaced", step.replaced());
    }
}
