package dev.waybill.document.markdown.embed;

import java.util.Map;
import java.util.regex.Pattern;

/** A site whose videos pages can show. */
enum VideoService {
    BILIBILI("BV[0-9A-Za-z]{10}|av[0-9]{1,12}", "BV1GJ411x7h7", "https://player.bilibili.com") {
        @Override
        String page(String id, Map<String, String> numbers) {
            String part = numbers.containsKey("page") ? "p=" + numbers.get("page") : "";
            String start = numbers.containsKey("start") ? "t=" + numbers.get("start") : "";
            String both = part + (part.isEmpty() || start.isEmpty() ? "" : "&") + start;
            return "https://www.bilibili.com/video/" + id + "/" + (both.isEmpty() ? "" : "?" + both);
        }

        @Override
        String frame(String id, Map<String, String> numbers) {
            String video = id.startsWith("av") ? "aid=" + id.substring(2) : "bvid=" + id;
            return origin() + "/player.html?" + video + part(numbers, "page", "&p=") + part(numbers, "start", "&t=")
                    + "&autoplay=1";
        }
    },
    YOUTUBE("[A-Za-z0-9_-]{11}", "dQw4w9WgXcQ", "https://www.youtube-nocookie.com") {
        @Override
        String page(String id, Map<String, String> numbers) {
            return "https://www.youtube.com/watch?v=" + id + part(numbers, "start", "&t=");
        }

        @Override
        String frame(String id, Map<String, String> numbers) {
            return origin() + "/embed/" + id + "?autoplay=1" + part(numbers, "start", "&start=");
        }
    };

    private final Pattern id;
    private final String example;
    private final String origin;

    VideoService(String id, String example, String origin) {
        this.id = Pattern.compile(id);
        this.example = example;
        this.origin = origin;
    }

    /** The address of a video's own page. */
    abstract String page(String id, Map<String, String> numbers);

    /** The address of a frame in which it plays. */
    abstract String frame(String id, Map<String, String> numbers);

    /** The origin of the frame. */
    String origin() {
        return origin;
    }

    boolean has(String written) {
        return id.matcher(written).matches();
    }

    String example() {
        return example;
    }

    private static String part(Map<String, String> numbers, String name, String before) {
        return numbers.containsKey(name) ? before + numbers.get(name) : "";
    }
}
