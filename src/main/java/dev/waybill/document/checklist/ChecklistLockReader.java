package dev.waybill.document.checklist;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.Values;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.checklist.ChecklistLock.LockedList;
import dev.waybill.document.checklist.ChecklistLock.LockedStep;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code content/checklists.lock.json}. JSON is YAML, so its diagnostics have a location too. */
public final class ChecklistLockReader {
    private static final int HIGHEST_REVISION = 9999; // as in a step's comment

    private static final KeyTable STEP = new KeyTable(
            "a step of checklists.lock.json",
            List.of(
                    new KeyTable.Key("text", new ValueType.Text(), "Its text when it was published."),
                    new KeyTable.Key("rev", new ValueType.Whole(1, HIGHEST_REVISION), "Its rev when it was published."),
                    new KeyTable.Key("retired", new ValueType.Flag(), "Whether it was removed for good."),
                    new KeyTable.Key("replaced", new ValueType.Texts(), "The steps that inherited its ticks.")));

    private static final KeyTable LIST = new KeyTable(
            "a list of checklists.lock.json",
            List.of(
                    new KeyTable.Key("steps", new ValueType.TableMap(STEP), "Its steps by id."),
                    new KeyTable.Key("retired", new ValueType.Flag(), "Whether it was removed for good.")));

    private static final KeyTable TABLE = new KeyTable(
            "checklists.lock.json",
            List.of(
                    new KeyTable.Key(
                            "version", new ValueType.Whole(1, Integer.MAX_VALUE), "The version of the file's format."),
                    new KeyTable.Key("checklists", new ValueType.TableMap(LIST), "Lists by id.")));

    private static final Message FIX = Message.of("take the file's last good version, then run waybill ids --write");

    private final SourceFile file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ChecklistLockReader(SourceFile file) {
        this.file = file;
    }

    /** The contents of the file; empty if anything in it is wrong, so that it isn't overwritten. */
    public static Parsed<Optional<ChecklistLock>> read(SourceFile file) {
        ChecklistLockReader reader = new ChecklistLockReader(file);
        ChecklistLock lock = reader.lock();
        return new Parsed<>(reader.diagnostics.isEmpty() ? Optional.of(lock) : Optional.empty(), reader.diagnostics);
    }

    private ChecklistLock lock() {
        Parsed<Node.Mapping> json = YamlReader.read(file);
        diagnostics.addAll(json.diagnostics());
        if (!diagnostics.isEmpty() || isNewer(json.value())) {
            return ChecklistLock.NONE;
        }
        Parsed<Values> values = Values.read(TABLE, json.value());
        diagnostics.addAll(values.diagnostics());
        if (!diagnostics.isEmpty()) {
            return ChecklistLock.NONE;
        }
        if (values.value().node("version").isEmpty()) {
            diagnostic(file.location(), Message.of("the file has no 'version'"));
        }
        Map<String, LockedList> lists = new LinkedHashMap<>();
        values.value().tableMap("checklists", LIST).forEach((id, list) -> lists.put(id, list(list)));
        return new ChecklistLock(lists);
    }

    /** Tested before anything else is read, because a later format may have keys that would be reported. */
    private boolean isNewer(Node.Mapping json) {
        Optional<Node.Entry> version = json.entries().stream()
                .filter(entry -> entry.key().equals("version"))
                .findFirst();
        boolean newer = version.map(Node.Entry::value)
                .filter(value -> value instanceof Node.Scalar scalar
                        && scalar.text().matches("[0-9]{1,9}")
                        && Integer.parseInt(scalar.text()) > ChecklistLock.VERSION)
                .isPresent();
        if (newer) {
            diagnostics.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    version.orElseThrow().value().location(),
                    Message.of(
                            "the file was written by a newer waybill; this one reads version %s",
                            ChecklistLock.VERSION),
                    Message.of("use the waybill that wrote it, or a newer one")));
        }
        return newer;
    }

    private LockedList list(Located<Values> list) {
        Map<String, LockedStep> steps = new LinkedHashMap<>();
        list.value().tableMap("steps", STEP).forEach((id, step) -> steps.put(id, step(id, step)));
        return new LockedList(steps, list.value().flag("retired", false), list.location());
    }

    private LockedStep step(String id, Located<Values> step) {
        Values values = step.value();
        if (values.node("text").isEmpty() || values.node("rev").isEmpty()) {
            diagnostic(step.location(), Message.of("the step '%s' has no 'text' or no 'rev'", id));
        }
        return new LockedStep(
                values.text("text", ""),
                values.whole("rev", 1),
                values.flag("retired", false),
                values.texts("replaced").stream().map(Located::value).toList(),
                step.location());
    }

    private void diagnostic(Location at, Message message) {
        diagnostics.add(Diagnostic.of(Rule.BAD_VALUE, at, message, FIX));
    }
}
