package dev.waybill.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names an address is made of. */
final class AddressNames {
    /** Names Windows keeps for devices, with or without an extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?"); // aux.md

    /** What a file's name can't hold on every system, and what would end a path within an address. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\\\?#<>:\"|*]"); // a:b

    /** Folders of the program's own; {@code .waybill} marks the output folder. */
    private static final Set<String> KEPT = Set.of("assets", "checklists", "schemas", ".waybill");

    /** Files in which web hosts look for settings; a page, whose aliases may have any name, is none. */
    private static final Set<String> SETTINGS = Set.of(
            ".htaccess",
            ".htpasswd",
            ".user.ini",
            "web.config",
            "_worker.js",
            "_routes.json",
            "staticwebapp.config.json",
            "netlify.toml",
            "vercel.json");

    /** Bytes a file name may have on common file systems. */
    private static final int LONGEST = 255;

    private AddressNames() {}

    /** Whether a path that an editor wrote stays within the site and can be a file's on every system. */
    static boolean isPath(String path) {
        String names = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return path.isEmpty() || Arrays.stream(names.split("/", -1)).allMatch(AddressNames::isName);
    }

    /** Whether the path holds a name that is kept for a device or for a folder of the program's own, in any case. */
    static boolean isKept(String path) {
        String[] names = path.split("/");
        return KEPT.contains(names[0].toLowerCase(Locale.ROOT))
                || Arrays.stream(names).anyMatch(name -> DEVICE.matcher(name).matches());
    }

    /** Whether a page can't have it: it is kept, holds the name that the pages of a list have, or is a setting of a host's. */
    static boolean isReserved(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return isKept(path) || Arrays.asList(path.split("/")).contains("page") || SETTINGS.contains(file);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && !UNFIT.matcher(name).find()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
