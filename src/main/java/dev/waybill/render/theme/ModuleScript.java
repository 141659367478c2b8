package dev.waybill.render.theme;

import java.util.regex.Pattern;

/**
 * ECMAScript modules joined into one, as stylesheets are: one request, one integrity hash, and a third less to load.
 *
 * <p>Each module imports only from those before it, under the names they export, and no two give one name to two things.
 */
public final class ModuleScript {
    /** {@code import { fill } from "./words.js";} */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{[^}]*} from \"[^\"]*\";\\n");

    /** {@code export } before {@code const fill} */
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

    /** A comment with its lines to itself; two slashes elsewhere may be part of a string. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(?:/\\*\\*[\\s\\S]*?\\*/|//[^\\n]*) *\\n");

    private ModuleScript() {}

    /** @param modules one behind the other */
    public static String joined(String modules) {
        String bare = COMMENT.matcher(modules).replaceAll("");
        return EXPORT.matcher(IMPORT.matcher(bare).replaceAll("")).replaceAll("");
    }

    /** Joined into a script that is no module, since a browser loads none from a folder on disk. */
    public static String alone(String modules) {
        return "(() => {\n\"use strict\";\n" + joined(modules) + "})();\n";
    }
}
