package dev.waybill.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Divides text into the tokens that search and related articles count. Another program that follows these steps gives the same tokens;
 * {@code tokens/vectors.tsv} in the test resources has examples.
 *
 * <ol>
 *   <li>The text is normalized to NFKC. Then every code point is replaced by its simple lower-case mapping (one code point for one: U+0130
 *   becomes {@code i}; a final sigma is a sigma like any other). NUL, a lone surrogate and every code point without a class in the next
 *   step separate tokens.
 *   <li>Each code point has a class, by the ranges of {@link Script}: Han, kana or Hangul; Latin, Greek, Cyrillic or other letters; or
 *   neutral, which are the digits 0 to 9 and the combining marks U+0300 to U+036F.
 *   <li>A maximal run of Han, of kana or of Hangul gives a {@link TokenKind#CHARACTER} for each code point, preceded, except for the first,
 *   by the {@link TokenKind#PAIR} of the previous code point and this one.
 *   <li>Otherwise a run starts at a letter or a neutral and continues through letters of one script and neutrals; neutrals before the first
 *   letter belong to the run. One {@code .}, {@code _} or {@code -} between two code points of a run is part of it. So a change of script
 *   ends a word: {@code TiCDC常见问题} is {@code ticdc} and four characters.
 *   <li>A run is a {@link TokenKind#WORD}, unless it is longer than 64 UTF-16 units, which only keys and encoded data are. A run with
 *   joining marks is followed by its parts, each a {@link TokenKind#PART} with the same limit.
 *   <li>For search only: a traditional Chinese character is replaced by its simplified form ({@link HanFold}) after the first step. In a
 *   word or part, a new part begins at a capital that follows a small letter or a digit, and at a capital between a capital and a small
 *   letter. If it has several such parts, each of two or more UTF-16 units is a {@link TokenKind#HUMP}.
 * </ol>
 *
 * <p>Both programs agree on characters that were in Unicode 13; a newer NFKC may fold newer characters.
 */
public final class Tokenizer {
    /** UTF-16 units of the longest word. */
    private static final int MAX_LENGTH = 64;

    /** A shorter part of a word in camel case says nothing. */
    private static final int MIN_HUMP = 2;

    private final char[] text;
    private final BitSet upper;
    private final TokenSink sink;
    private int at;

    private Tokenizer(char[] text, BitSet upper, TokenSink sink) {
        this.text = text;
        this.upper = upper;
        this.sink = sink;
    }

    /** Passes the text's tokens to the sink. */
    public static void read(String text, TokenSink sink) {
        new Tokenizer(Normalization.of(text), new BitSet(), sink).read();
    }

    /** Passes the text's tokens to the sink, those for search included. */
    public static void readForSearch(String text, TokenSink sink) {
        BitSet upper = new BitSet();
        char[] normal = Normalization.of(text, upper);
        HanFold.fold(normal);
        new Tokenizer(normal, upper, sink).read();
    }

    /** The text's tokens in order. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        read(text, (kind, units, start, end) -> tokens.add(new Token(kind, new String(units, start, end - start))));
        return tokens;
    }

    private void read() {
        while (at < text.length) {
            Script script = scriptAt(at);
            if (script == Script.NONE) {
                at += lengthAt(at);
            } else if (script.isUnspaced()) {
                readCharacters(script);
            } else {
                readWord();
            }
        }
    }

    private void readCharacters(Script script) {
        int end = at;
        while (end < text.length && text[end] >= 0x4E00 && text[end] <= 0x9FFF) { // the most frequent case
            end++;
        }
        if (end > at && (end == text.length || scriptAt(end) != script)) {
            sink.acceptHan(text, at, end);
            at = end;
        } else {
            readMixed(script);
        }
    }

    private void readMixed(Script script) {
        int before = -1;
        while (at < text.length && scriptAt(at) == script) {
            int start = at;
            at += lengthAt(at);
            if (before >= 0) {
                sink.accept(TokenKind.PAIR, text, before, at);
            }
            sink.accept(TokenKind.CHARACTER, text, start, at);
            before = start;
        }
    }

    private void readWord() {
        int start = at;
        Script script = Script.NEUTRAL;
        boolean compound = false;
        while (at < text.length) {
            int next = isJoiner(text[at]) ? at + 1 : at;
            Script following = next < text.length ? scriptAt(next) : Script.NONE;
            if (!continues(script, following)) {
                break;
            }
            script = following == Script.NEUTRAL ? script : following;
            compound |= next > at;
            at = next + lengthAt(next);
        }
        give(TokenKind.WORD, start, at);
        if (compound) {
            giveParts(start, at);
        } else {
            giveHumps(start, at);
        }
    }

    private void giveParts(int start, int end) {
        int partStart = start;
        for (int i = start; i < end; i++) {
            if (isJoiner(text[i])) {
                givePart(partStart, i);
                partStart = i + 1;
            }
        }
        givePart(partStart, end);
    }

    private void givePart(int start, int end) {
        give(TokenKind.PART, start, end);
        giveHumps(start, end);
    }

    private void giveHumps(int start, int end) {
        if (end - start > MAX_LENGTH || upper.nextSetBit(start + 1) < 0) {
            return;
        }
        int humpStart = start;
        for (int i = start + 1; i < end; i++) {
            if (isHumpStart(i, end)) {
                giveHump(humpStart, i);
                humpStart = i;
            }
        }
        if (humpStart > start) {
            giveHump(humpStart, end);
        }
    }

    private boolean isHumpStart(int i, int end) {
        if (!upper.get(i)) {
            return false;
        }
        return !upper.get(i - 1) || i + 1 < end && !upper.get(i + 1) && Script.of(text[i + 1]) != Script.NEUTRAL;
    }

    private void giveHump(int start, int end) {
        if (end - start >= MIN_HUMP) {
            sink.accept(TokenKind.HUMP, text, start, end);
        }
    }

    private void give(TokenKind kind, int start, int end) {
        if (end - start <= MAX_LENGTH) {
            sink.accept(kind, text, start, end);
        }
    }

    private static boolean continues(Script word, Script following) {
        if (following == Script.NONE || following.isUnspaced()) {
            return false;
        }
        return following == Script.NEUTRAL || word == Script.NEUTRAL || word == following;
    }

    private static boolean isJoiner(char c) {
        return c == '.' || c == '_' || c == '-';
    }

    private Script scriptAt(int index) {
        char c = text[index];
        return Script.of(Character.isSurrogate(c) ? Character.codePointAt(text, index) : c);
    }

    private int lengthAt(int index) {
        boolean pair = Character.isHighSurrogate(text[index])
                && index + 1 < text.length
                && Character.isLowSurrogate(text[index + 1]);
        return pair ? 2 : 1;
    }
}
