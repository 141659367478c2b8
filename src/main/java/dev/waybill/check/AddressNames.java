package dev.waybill.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names may be part of an address. */
final class AddressNames {
    /** Names that Windows reserves for devices, with or without an extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?"); // aux.md

    /** Characters that a file name can't contain on every system, or that would end the path of a URL. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\\\?#<>:\"|*]"); // a:b

    /** The program's own folders; {@code .waybill} marks the output folder. */
    private static final Set<String> KEPT = Set.of("_wb", ".waybill");

    /** {@code tags/page/2/} */
    private static final Pattern LATER_PAGE = Pattern.compile("(^|/)page/[0-9]+/$");

    /** Files in which web hosts look for settings. A page must not have such a name, although aliases may be files. */
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

    /** Bytes that a file name may have on common file systems. */
    private static final int MAX_LENGTH = 255;

    private AddressNames() {}

    /** Whether a path that an editor wrote stays within the site and is a valid file path on every system. */
    static boolean isPath(String path) {
        String names = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return path.isEmpty() || Arrays.stream(names.split("/", -1)).allMatch(AddressNames::isName);
    }

    /** Whether the path contains a name that is reserved for a device or for one of the program's own folders, in any case. */
    static boolean isKept(String path) {
        String[] names = path.split("/");
        return KEPT.contains(names[0].toLowerCase(Locale.ROOT))
                || Arrays.stream(names).anyMatch(name -> DEVICE.matcher(name).matches());
    }

    /** Whether a page can't have the path: it is reserved, is a later page of a list, or a host's settings file. */
    static boolean isReserved(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return isKept(path) || LATER_PAGE.matcher(path).find() || SETTINGS.contains(file);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && !UNFIT.matcher(name).find()
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_LENGTH;
    }
}
