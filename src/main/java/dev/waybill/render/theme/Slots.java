package dev.waybill.render.theme;

import java.util.List;

/** The places of pages to which a site adds a template of its own: {@code slots/NAME.ftlh}. */
public final class Slots {
    public static final List<String> NAMES = List.of(
            "head", "body-start", "header-end", "article-start", "article-end", "aside-end", "footer", "body-end");

    private Slots() {}

    /** The file of a slot. */
    static String file(String name) {
        return "slots/" + name + ".ftlh";
    }
}
