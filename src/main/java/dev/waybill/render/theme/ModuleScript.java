package dev.waybill.render.theme;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

    /** What {@link #IMPORT} imports: {@code fill} */
    private static final Pattern IMPORTED = Pattern.compile("\\w+");

    /** {@code export async function fill} */
    private static final Pattern EXPORTED =
            Pattern.compile("(?m)^export (?:async )?(?:function|class|const|let) (\\w+)");

    /** A comment on lines of its own; two slashes elsewhere may be part of a string. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(?:/\\*\\*[\\s\\S]*?\\*/|//[^\\n]*) *\\n");

    /** The indentation of a line, and empty lines. */
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ +|^\\n");

    /** {@code `page ${number}`} */
    private static final Pattern TEMPLATE_LITERAL = Pattern.compile("`[^`]*`");

    /** The object that scripts share names in. */
    private static final String SHARED = "waybillLists";

    private ModuleScript() {}

    /** @param modules the concatenated modules */
    public static String joined(String modules) {
        return EXPORT.matcher(bare(modules)).replaceAll("");
    }

    /**
     * Joins them into a script that others share names with, without a module of their own: from a folder on disk no module is loaded.
     *
     * @param names what the others import, see {@link #imported}
     */
    public static String shared(String modules, Set<String> names) {
        return joined(modules) + "globalThis." + SHARED + " = { " + String.join(", ", names) + " };\n";
    }

    /** Joins them into a classic script that takes what it imports from the one above, and adds its own exports. */
    public static String sharing(String modules) {
        Set<String> own = new TreeSet<>();
        EXPORTED.matcher(modules).results().forEach(name -> own.add(name.group(1)));
        return "(() => {\n\"use strict\";\nconst { " + String.join(", ", imported(modules)) + " } = " + SHARED + ";\n"
                + joined(modules) + "Object.assign(" + SHARED + ", { " + String.join(", ", own) + " });\n})();\n";
    }

    private static String bare(String modules) {
        String script = IMPORT.matcher(COMMENT.matcher(modules).replaceAll("")).replaceAll("");
        boolean spacesAreText = TEMPLATE_LITERAL
                .matcher(script)
                .results()
                .anyMatch(literal -> literal.group().contains("\n"));
        return spacesAreText ? script : INDENTATION.matcher(script).replaceAll("");
    }

    /** The names that modules import from others than themselves, sorted. */
    public static Set<String> imported(String modules) {
        Set<String> names = new TreeSet<>();
        Matcher imports = IMPORT.matcher(modules);
        while (imports.find()) {
            String list = imports.group().substring(0, imports.group().indexOf('}'));
            IMPORTED.matcher(list.substring(list.indexOf('{'))).results().forEach(name -> names.add(name.group()));
        }
        EXPORTED.matcher(modules).results().forEach(name -> names.remove(name.group(1)));
        return names;
    }

    /** Joins them into a classic script, because browsers load no modules from a folder on disk. */
    public static String alone(String modules) {
        return "(() => {\n\"use strict\";\n" + joined(modules) + "})();\n";
    }
}
