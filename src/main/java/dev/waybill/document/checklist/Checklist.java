package dev.waybill.document.checklist;

import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The steps a reader ticks.
 *
 * @param id from the front matter, or from the comment before the list
 * @param location of that id
 * @param headingId the id of the heading it stands under; empty where there is none
 */
public record Checklist(String id, Location location, String headingId, List<Item> items) {
    public Checklist {
        items = List.copyOf(items);
    }

    /** Every step, each before those inside it. */
    public Stream<Item> all() {
        return items.stream().flatMap(Item::all);
    }

    /** The questions, by their keys, that decide which of its steps are shown. */
    public Set<String> conditions() {
        Set<String> keys = new LinkedHashSet<>();
        all().forEach(item -> item.identity().condition().ifPresent(key -> keys.add(key.value())));
        return keys;
    }

    /**
     * One step.
     *
     * @param number as it is shown, such as {@code 4} or {@code 4.1}
     * @param anchor the id it has on the page
     * @param text as plain text
     * @param help what else it says, as plain text
     * @param location from its mark to the end of its text, or of the first line of it
     * @param end just behind its text, where a comment may be put
     */
    public record Item(
            String number,
            String anchor,
            String text,
            Identity identity,
            Traits traits,
            String help,
            List<Item> items,
            Location location,
            Location end) {
        public Item {
            items = List.copyOf(items);
        }

        /** From the comment behind it; empty where it has none. */
        public String id() {
            return identity.id();
        }

        Stream<Item> all() {
            return Stream.concat(Stream.of(this), items.stream().flatMap(Item::all));
        }
    }

    /**
     * What the comment behind a step says.
     *
     * @param id empty where there is none
     * @param location of the id, or of the step where there is none
     * @param rev raised when the step means something new
     * @param was ids of items whose ticks it takes over
     * @param condition the question it hangs on
     * @param after ids of steps better done before it
     * @param checked when its facts were checked
     */
    public record Identity(
            String id,
            Location location,
            int rev,
            List<Located<String>> was,
            Optional<Located<String>> condition,
            List<Located<String>> after,
            Checked checked) {
        public Identity {
            was = List.copyOf(was);
            after = List.copyOf(after);
        }

        /** Of a step without a comment. */
        public static Identity none(Location step) {
            return new Identity("", step, 1, List.of(), Optional.empty(), List.of(), Checked.UNSAID);
        }
    }

    /**
     * When a step's facts were checked.
     *
     * @param verified the day; the page's where only {@code days} is written
     * @param days for how many that counts; the page's where absent
     */
    public record Checked(Optional<Located<DateTime>> verified, Optional<Integer> days) {
        /** Of a step that says nothing of it, and counts as checked with its page. */
        public static final Checked UNSAID = new Checked(Optional.empty(), Optional.empty());
    }

    /** What the words of a step say of it. */
    public record Traits(boolean optional, boolean irreversible, Optional<Delay> delay) {
        /** A step that must be done, can be undone, and takes no time. */
        public static final Traits PLAIN = new Traits(false, false, Optional.empty());
    }

    /** How long a step takes once it is done, from {@code least} to {@code most}. */
    public record Delay(int least, int most, Unit unit) {}

    /** What a wait is counted in. */
    public enum Unit {
        DAY,
        WORKDAY
    }
}
