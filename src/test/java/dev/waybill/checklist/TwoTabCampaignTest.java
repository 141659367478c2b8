package dev.waybill.checklist;

import dev.waybill.checklist.ListModel.Value;
import dev.waybill.testing.LongForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two tabs on one list perform every possible action in random order. After each action both tabs show, and the storage contains, what
 * {@link ListModel} says. So no later change is lost to an earlier one, what is shown is what is stored, and nothing throws.
 */
class TwoTabCampaignTest extends ListBehaviour {
    /** The storage of a tab accepts nothing while {@code window.full}. */
    private static final String SET_UP = """
            { const set = Storage.prototype.setItem;
              Storage.prototype.setItem = function (key, value) {
                if (window.full && this === localStorage) throw new DOMException('full', 'QuotaExceededError');
                set.call(this, key, value) } }""";

    /** Each action, with a frequency proportional to its repetitions. */
    private static final List<String> DEEDS = List.of(
            "tick tick tick tick na na write write write write leave choose choose choose add delete delete reset undo undo undo copy import fill room clear reload"
                    .split(" "));

    private record Backup(String text, Map<String, Value> values) {}

    private final List<Backup> backups = new ArrayList<>();
    private final List<String> deeds = new ArrayList<>();
    private Random random = new Random(0);
    private int written;

    @Test
    void nothingLaterIsLostAndWhatShowsIsStored() {
        int seeds = LongForm.times(2, 40);
        int length = LongForm.times(60, 120);
        long first = Long.getLong("seed", 20_261_130L);
        for (long seed = first; seed < first + seeds; seed++) {
            play(seed, length);
        }
        System.out.println("checklist: two tabs, " + seeds + " seeds from " + first + ", " + length + " deeds each");
    }

    private void play(long seed, int length) {
        random = new Random(seed);
        backups.clear();
        deeds.clear();
        deeds.add("seed " + seed);
        profile.close();
        newProfile();
        profile.addInitScript(SET_UP);
        ListModel list = new ListModel();
        List<CampaignTab> tabs = List.of(open(list), open(list));
        for (int i = 0; i < length; i++) {
            int turn = random.nextInt(2);
            CampaignTab one = tabs.get(turn);
            CampaignTab other = tabs.get(1 - turn);
            Map<String, Value> known = other.model().all(any -> true);
            boolean answers = other.model().keepsAnythingUnstored(); // it may be able to write it now
            String deed = pick(DEEDS);
            deeds.add((turn == 0 ? "one " : "other ") + deed);
            play(one, deed);
            boolean cleared = deed.equals("clear") && list.stored().isEmpty();
            other.model().follow(known, cleared);
            one.model().flush();
            if (cleared) {
                other.check(deeds);
                reload(one); // a page gets no event for its own clearing
            }
            one.check(deeds);
            other.receive(one.storage());
            other.check(deeds);
            if (answers) {
                one.receive(other.storage());
                one.check(deeds);
            }
        }
    }

    private CampaignTab open(ListModel list) {
        CampaignTab tab = new CampaignTab(profile.newPage(), new ModelTab(list));
        tab.open(site.address() + "exit/");
        return tab;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void told(String more) {
        deeds.add(deeds.remove(deeds.size() - 1) + " " + more);
    }

    private void play(CampaignTab tab, String deed) {
        ModelTab model = tab.model();
        String item = pick(CampaignTab.ITEMS);
        switch (deed) {
            case "tick" -> mark(tab, deed, item, "done");
            case "na" -> mark(tab, deed, item, "na");
            case "write" -> write(tab, item);
            case "leave" -> {
                told(item);
                tab.perform(deed, item);
                model.leaveNote(model.run() + "/n/" + item);
            }
            case "choose" -> choose(tab);
            case "add" -> add(tab);
            case "delete" -> {
                tab.perform(deed);
                model.delete();
            }
            case "reset" -> {
                tab.perform(deed);
                model.reset();
            }
            case "undo" -> undo(tab);
            case "copy" -> backups.add(new Backup(tab.perform(deed), new TreeMap<>(model.all(any -> true))));
            case "import" -> read(tab);
            case "fill", "room" -> {
                tab.perform(deed);
                model.full(deed.equals("fill"));
            }
            case "clear" -> clear(tab);
            default -> reload(tab);
        }
    }

    private void mark(CampaignTab tab, String deed, String item, String state) {
        told(item);
        tab.perform(deed, item);
        tab.model().mark(item, tab.model().state(item).equals(state) ? "open" : state);
    }

    private void write(CampaignTab tab, String item) {
        String text = "n" + ++written;
        told(item + " " + text);
        tab.perform("write", item, text);
        tab.model().write(item, text);
    }

    private void choose(CampaignTab tab) {
        List<String> runs = tab.model().runs();
        if (!runs.isEmpty()) {
            String run = pick(runs);
            told(run);
            tab.perform("choose", run);
            tab.model().show(run);
        }
    }

    private void add(CampaignTab tab) {
        String name = "L" + ++written;
        tab.perform("add", name);
        String id = tab.shown(name);
        told(id);
        tab.model().add(id, name);
    }

    private static void undo(CampaignTab tab) {
        if (tab.model().canUndo()) {
            tab.perform("undo");
            tab.model().undo();
        }
    }

    private void read(CampaignTab tab) {
        if (!backups.isEmpty()) {
            Backup backup = pick(backups);
            told(String.valueOf(backups.indexOf(backup)));
            tab.perform("import", backup.text());
            new ModelImport(tab.model()).of(backup.values());
        }
    }

    /** Unless this tab has unstored changes that reloading would lose. */
    private static void clear(CampaignTab tab) {
        if (!tab.model().keepsAnythingUnstored()) {
            tab.perform("clear");
            tab.model().stored().clear();
        }
    }

    private static void reload(CampaignTab tab) {
        if (!tab.model().keepsAnythingUnstored()) {
            tab.reload();
            tab.model().reload();
        }
    }
}
