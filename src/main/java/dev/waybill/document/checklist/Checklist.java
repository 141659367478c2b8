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
 * A checklist: the steps that a reader ticks.
 *
 * @param id from the front matter, or from the comment before the list
 * @param location of that id
 * @param headingId the id of the heading above it; empty if there is none
 */
public record Checklist(String id, Location location, String headingId, List<Item> items) {
    public Checklist {
        items = List.copyOf(items);
    }

    /** Every step, each before its own steps. */
    public Stream<Item> all() {
        return items.stream().flatMap(Item::all);
    }

    /** The keys of the questions that decide which of its steps are shown. */
    public Set<String> conditions() {
        Set<String> keys = new LinkedHashSet<>();
        all().forEach(item -> item.identity().condition().ifPresent(key -> keys.add(key.value())));
        return keys;
    }

    /**
     * A step.
     *
     * @param number as shown, such as {@code 4} or {@code 4.1}
     * @param anchor its id on the page
     * @param text as plain text
     * @param wording the same without the marks that say its traits
     * @param help the rest of its contents, as plain text
     * @param location from its marker to the end of its text, or of the first line of it
     * @param end just after its text, where a comment can be inserted
     */
    public record Item(
            String number,
            String anchor,
            String text,
            String wording,
            Identity identity,
            Traits traits,
            String help,
            List<Item> items,
            Location location,
            Location end) {
        public Item {
            items = List.copyOf(items);
        }

        /** From the comment after it; empty if it has none. */
        public String id() {
            return identity.id();
        }

        Stream<Item> all() {
            return Stream.concat(Stream.of(this), items.stream().flatMap(Item::all));
        }
    }

    /**
     * The contents of the comment after a step.
     *
     * @param id empty if there is none
     * @param location of the id, or of the step if there is none
     * @param rev raised when the step gets a new meaning
     * @param was ids of items whose ticks it takes over
     * @param condition the question it depends on
     * @param after ids of steps that should be done before it
     * @param checked when its facts were verified
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

        /** For a step without a comment. */
        public static Identity none(Location step) {
            return new Identity("", step, 1, List.of(), Optional.empty(), List.of(), Checked.UNSAID);
        }
    }

    /**
     * When a step's facts were verified.
     *
     * @param verified the day; the page's if only {@code days} is written
     * @param days for how many that counts; the page's if absent
     */
    public record Checked(Optional<Located<DateTime>> verified, Optional<Integer> days) {
        /** For a step without its own values, which was verified with its page. */
        public static final Checked UNSAID = new Checked(Optional.empty(), Optional.empty());
    }

    /**
     * Properties of a step, read from its words.
     *
     * @param readers for which readers it is, in words such as {@code 已缴保证金}
     */
    public record Traits(boolean optional, boolean irreversible, Optional<Delay> delay, List<String> readers) {
        /** A step that is required, can be undone, takes no time, and is for all. */
        public static final Traits PLAIN = new Traits(false, false, Optional.empty(), List.of());

        public Traits {
            readers = List.copyOf(readers);
        }
    }

    /**
     * How long the result of a step takes, from {@code least} to {@code most}.
     *
     * @param result the word behind the time for what happens then, such as {@code 到账}; empty if there is none
     */
    public record Delay(int least, int most, Unit unit, String result) {}

    /** The unit of a wait. */
    public enum Unit {
        DAY,
        WORKDAY
    }
}
