package dev.waybill.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static final Map<TokenKind, String> SIGNS = Map.of(
            TokenKind.CHARACTER, "c:",
            TokenKind.PAIR, "p:",
            TokenKind.WORD, "w:",
            TokenKind.PART, "a:",
            TokenKind.HUMP, "h:");

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})"); // \\u0301

    @Test
    void givesTheTokensOfTheSharedVectors() throws IOException {
        List<String> vectors = vectors();
        assertFalse(vectors.isEmpty());
        for (String vector : vectors) {
            int tab = vector.indexOf('\t');
            assertEquals(unescape(vector.substring(tab + 1)), tokens(unescape(vector.substring(0, tab))), vector);
        }
    }

    @Test
    void givesSearchThePartsOfCamelCaseAndSimplifiedCharacters() {
        assertEquals("w:setshippingcookies h:set h:shipping h:cookies", searchTokens("setShippingCookies"));
        assertEquals("w:httpserver h:http h:server", searchTokens("HTTPServer"));
        assertEquals("w:app.usestate a:app a:usestate h:use h:state w:ipv6", searchTokens("app.useState IPV6"));
        assertEquals("w:plain w:word w:utf8 w:a", searchTokens("plain Word UTF8 A"));
        assertEquals("c:註 p:註冊 c:冊", tokens("註冊"));
        assertEquals("c:注 p:注册 c:册", searchTokens("註冊"));
    }

    private static String searchTokens(String text) {
        StringJoiner tokens = new StringJoiner(" ");
        Tokenizer.readForSearch(
                text, (kind, units, start, end) -> tokens.add(SIGNS.get(kind) + new String(units, start, end - start)));
        return tokens.toString();
    }

    @Test
    void normalizesCommonCharactersAsTheLibraryDoes() {
        for (int c = 1; c <= 0xFFFF; c++) {
            String text = "店" + (char) c + "a";
            String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
            char[] expected = normal.codePoints()
                    .map(Character::toLowerCase)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .toCharArray();
            assertArrayEquals(expected, Normalization.of(text), String.format(Locale.ROOT, "U+%04X", c));
        }
    }

    @Test
    void neverFailsAndNeverCutsASurrogatePair() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append((char) (random.nextInt(4) == 0 ? 0xD800 + random.nextInt(0x800) : random.nextInt(0x10000)));
            }
            for (Token token : Tokenizer.tokens(text.toString())) {
                assertFalse(token.text().codePoints().anyMatch(c -> c >= 0xD800 && c < 0xE000), text.toString());
            }
        }
    }

    private static String tokens(String text) {
        return Tokenizer.tokens(text).stream()
                .map(token -> SIGNS.get(token.kind()) + token.text())
                .collect(Collectors.joining(" "));
    }

    private static List<String> vectors() throws IOException {
        try (InputStream in = Objects.requireNonNull(TokenizerTest.class.getResourceAsStream("/tokens/vectors.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
