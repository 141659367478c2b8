package dev.waybill.migration.literal;

import dev.waybill.migration.literal.JavaScriptTokens.Token;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of a module: which value is declared, imported or exported under each. Values are indices of tokens. */
final class ModuleNames {
    /** @param module its path, as it is written */
    record Origin(String module, String name) {}

    private final List<Token> tokens;
    private final Map<String, Integer> declared = new HashMap<>();
    private final Map<String, Origin> imported = new HashMap<>();
    private int exported = -1;
    private int at;

    ModuleNames(List<Token> tokens) {
        this.tokens = tokens;
        declarations();
    }

    /** Where the value of each declared name starts. */
    Map<String, Integer> declared() {
        return declared;
    }

    /** Names from other modules. */
    Map<String, Origin> imported() {
        return imported;
    }

    /** Where the default export starts; -1 if there is none. */
    int exported() {
        return exported;
    }

    private Token token(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private void declarations() {
        for (at = 0; at < tokens.size(); at++) {
            Token token = token(0);
            if (token.isName("const") || token.isName("let") || token.isName("var")) {
                declaration();
            } else if (token.isName("function") && token(1).kind() == 'n') {
                declared.putIfAbsent(token(1).text(), at);
            } else if (token.isName("import")) {
                importing();
            } else if (token.isName("export") && token(1).isName("default")) {
                exported = at + 2;
            } else if (token.isName("module") && token(1).is(".") && token(2).isName("exports") && token(3).is("=")) {
                exported = at + 4;
            }
        }
    }

    private void declaration() {
        if (token(1).is("{")) {
            destructured();
            return;
        }
        String name = token(1).text();
        int value = at + 2;
        int depth = 0;
        while (value < tokens.size()) {
            Token token = tokens.get(value);
            depth += TokenCursor.nesting(token);
            if (depth == 0 && token.is("=")) {
                declared.putIfAbsent(name, value + 1);
                return;
            }
            if (depth < 0 || token.is(";") || token.isName("of") || token.isName("in")) {
                return;
            }
            value++;
        }
    }

    /** {@code const { a, b: c } = require('./x')} */
    private void destructured() {
        int end = at + 2;
        Map<String, String> names = new LinkedHashMap<>();
        while (end < tokens.size() && !tokens.get(end).is("}")) {
            if (tokens.get(end).kind() == 'n') {
                String name = tokens.get(end).text();
                boolean renamed =
                        tokens.get(Math.min(end + 1, tokens.size() - 1)).is(":");
                names.put(
                        renamed
                                ? tokens.get(Math.min(end + 2, tokens.size() - 1))
                                        .text()
                                : name,
                        name);
                end += renamed ? 2 : 0;
            }
            end++;
        }
        int call = end + 2;
        boolean required = call + 2 < tokens.size()
                && tokens.get(call).isName("require")
                && tokens.get(call + 2).kind() == 's';
        if (required) {
            String from = tokens.get(call + 2).text();
            names.forEach((name, original) -> imported.put(name, new Origin(from, original)));
        }
    }

    /** {@code import a, { b as c } from './x'} */
    private void importing() {
        int end = at + 1;
        Map<String, String> names = new LinkedHashMap<>();
        String last = "";
        boolean braces = false;
        while (end < tokens.size() && tokens.get(end).kind() != 's' && end - at < 400) {
            Token token = tokens.get(end);
            if (token.is("{")) {
                braces = true;
            } else if (token.is("}")) {
                braces = false;
            } else if (token.is("(") || token.is(";")) {
                return;
            } else if (token.kind() == 'n'
                    && !token.text().equals("from")
                    && !token.text().equals("type")) {
                if (token.text().equals("as") && !names.isEmpty() && end + 1 < tokens.size()) {
                    String original = names.getOrDefault(last, "default");
                    names.remove(last);
                    last = tokens.get(++end).text();
                    names.put(last, original);
                } else {
                    last = token.text();
                    names.put(last, braces ? last : "default");
                }
            }
            end++;
        }
        if (end < tokens.size() && tokens.get(end).kind() == 's') {
            String from = tokens.get(end).text();
            names.forEach((name, original) -> imported.put(name, new Origin(from, original)));
            at = end;
        }
    }
}
