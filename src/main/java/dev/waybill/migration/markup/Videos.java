package dev.waybill.migration.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The videos of other sites that pages of this program can show. */
public final class Videos {
    /** {@code https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=30} */
    private static final Pattern YOUTUBE = Pattern.compile(
            "(?:https?:)?//(?:(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:embed/|shorts/|live/|v/|watch\\?(?:[^#]*&(?:amp;)?)?v=)|youtu\\.be/)([A-Za-z0-9_-]{11})(?:[?&#/].*)?");

    /** {@code //player.bilibili.com/player.html?bvid=BV1GJ411x7h7&page=2} */
    private static final Pattern BILIBILI = Pattern.compile(
            "(?:https?:)?//(?:player|www|m)\\.bilibili\\.com/(?:video/|(?:blackboard/)?(?:html5mobile)?player\\.html\\?(?:[^#]*&(?:amp;)?)?bvid=)(BV[0-9A-Za-z]{10})(?:[?&#/].*)?");

    private static final Pattern START = Pattern.compile("[?&;](?:start|t)=([0-9]{1,6})(?=s?(?:[&#]|$))");
    private static final Pattern PART = Pattern.compile("[?&;](?:page|p)=([1-9][0-9]{0,3})(?=[&#]|$)");

    private Videos() {}

    /** The directive that shows a video, which is to be a line of its own; empty where no directive shows that address. */
    public static Optional<String> directive(String address, String title) {
        String label = title.replaceAll("\\s+", " ")
                .replace("[", "(")
                .replace("]", ")")
                .strip();
        Matcher youtube = YOUTUBE.matcher(address);
        if (youtube.matches()) {
            return Optional.of(directive("youtube", label, youtube.group(1), number(START, " start=", address)));
        }
        Matcher bilibili = BILIBILI.matcher(address);
        String numbers = number(PART, " page=", address) + number(START, " start=", address);
        return bilibili.matches()
                ? Optional.of(directive("bilibili", label, bilibili.group(1), numbers))
                : Optional.empty();
    }

    private static String directive(String service, String label, String id, String numbers) {
        String title = label.isEmpty() || label.contains("://") ? id : label;
        return "\n\n::" + service + "[" + title + "]{id=" + id + numbers + "}\n\n";
    }

    private static String number(Pattern pattern, String name, String address) {
        Matcher number = pattern.matcher(address);
        return number.find() ? name + number.group(1) : "";
    }
}
