package dev.waybill.render.theme;

import java.util.regex.Pattern;

/**
 * Joins ECMAScript modules into one script, as stylesheets are joined: one request, one integrity hash, and a third less to load. Comments and indentation are left out.
 *
 * <p>Each module imports only from earlier ones, under the exported names, and all top-level names are distinct.
 */
public final class ModuleScript {
    /** {@code import { fill } from "./words.js";} */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{[^}]*} from \"[^\"]*\";\\n");

    /** {@code export } before {@code const fill} */
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

    /** A comment on lines of its own; two slashes elsewhere may be part of a string. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(?:/\\*\\*[\\s\\S]*?\\*/|//[^\\n]*) *\\n");

    /** {@code if (a) {} after its indentation */
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ +");

    /** {@code `page ${number}`} */
    private static final Pattern TEMPLATE_LITERAL = Pattern.compile("`[^`]*`");

    private ModuleScript() {}

    /** @param modules the concatenated modules */
    public static String joined(String modules) {
        String bare = COMMENT.matcher(modules).replaceAll("");
        String script = EXPORT.matcher(IMPORT.matcher(bare).replaceAll("")).replaceAll("");
        boolean spacesAreText = TEMPLATE_LITERAL
                .matcher(script)
                .results()
                .anyMatch(literal -> literal.group().contains("\n"));
        return spacesAreText ? script : INDENTATION.matcher(script).replaceAll("");
    }

    /** Joins them into a classic script, because browsers load no modules from a folder on disk. */
    public static String alone(String modules) {
        return "(() => {\n\"use strict\";\n" + joined(modules) + "})();\n";
    }
}
