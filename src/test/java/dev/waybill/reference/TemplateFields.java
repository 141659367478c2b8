package dev.waybill.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The macros of a template and the fields of the page's view that it reads, found by its text. {@code a[].b} is field b of each entry of
 * list a. Words and the parameters of macros are left out.
 */
record TemplateFields(List<String> macros, Set<String> names) {
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
    private static final Pattern MACRO = Pattern.compile("<#macro ([^>]+)>");
    private static final Pattern IMPORT = Pattern.compile("<#import \\S+ as (\\w+)>");

    /** {@code <#local top = .data_model.tree>} */
    private static final Pattern LOCAL = Pattern.compile("<#local (\\w+) = ([\\w.]+)>");

    /** {@code <#list lead.articles as entry>} */
    private static final Pattern LOOP = Pattern.compile("<#list ([\\w.]+) as (\\w+)>");

    /** {@code ${…}}, or the arguments of a directive or a macro's call. */
    private static final Pattern EXPRESSION =
            Pattern.compile("\\$\\{([^}]*)\\}|<#(?:if|elseif|list) ([^>]*)>|<@[\\w.]+([^>]*)>");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\?\\w+|\\bas \\w+|;.*|\\w+=");

    /** {@code lead.articles} */
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])[a-z]\\w*(?:\\.[a-zA-Z]\\w*)*");

    private static final Set<String> NO_FIELDS =
            Set.of("words", "true", "false", "gt", "as", "in", "using", "data_model");

    static TemplateFields of(String template) {
        String text = COMMENT.matcher(template).replaceAll("");
        List<String> macros = new ArrayList<>();
        Set<String> none = new TreeSet<>(NO_FIELDS);
        MACRO.matcher(text).results().forEach(macro -> {
            macros.add(macro.group(1));
            Stream.of(macro.group(1).split(" ")).skip(1).forEach(word -> none.add(word.replaceFirst("=.*", "")));
        });
        IMPORT.matcher(text).results().forEach(found -> none.add(found.group(1)));
        Matcher content = Pattern.compile("<@\\S+[^>]*; ?(\\w+)>").matcher(text);
        while (content.find()) {
            none.add(content.group(1));
        }
        Map<String, String> meaning = new HashMap<>();
        LOCAL.matcher(text)
                .results()
                .forEach(found -> meaning.put(found.group(1), found.group(2).replace(".data_model.", "")));
        LOOP.matcher(text)
                .results()
                .forEach(found -> meaning.put(found.group(2), resolved(found.group(1), meaning) + "[]"));
        Set<String> names = new TreeSet<>();
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            String expression = expressions.group().replace(".data_model.", "");
            fields(expression.replaceFirst("^(\\$\\{|<#\\w+ |<@[\\w.]+)", ""), none, meaning, names);
        }
        return new TemplateFields(List.copyOf(macros), names);
    }

    private static void fields(String expression, Set<String> none, Map<String, String> meaning, Set<String> names) {
        Matcher paths = PATH.matcher(LITERAL.matcher(expression).replaceAll(" "));
        while (paths.find()) {
            String path = resolved(paths.group(), meaning);
            if (!none.contains(path.replaceFirst("[.\\[].*", ""))) {
                names.add(path);
            }
        }
    }

    /** A path with the name of a loop's variable replaced by what the loop is over. */
    private static String resolved(String path, Map<String, String> meaning) {
        String first = path.replaceFirst("\\..*", "");
        return meaning.getOrDefault(first, first) + path.substring(first.length());
    }
}
