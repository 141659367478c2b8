package dev.waybill.document.markdown.math;

import java.util.Map;
import java.util.Optional;

/** The letters of mathematical alphabets, which Unicode has as characters of their own (Mathematical Alphanumeric Symbols). */
enum Alphabet {
    PLAIN(0, 0, 0, 0),
    UPRIGHT(0, 0, 0, 0),
    BOLD(0x1D400, 0x1D6A8, 0x1D6C2, 0x1D7CE),
    ITALIC(0x1D434, 0x1D6E2, 0x1D6FC, 0),
    BOLD_ITALIC(0x1D468, 0x1D71C, 0x1D736, 0x1D7CE),
    SCRIPT(0x1D49C, 0, 0, 0),
    FRAKTUR(0x1D504, 0, 0, 0),
    DOUBLE(0x1D538, 0, 0, 0x1D7D8),
    SANS(0x1D5A0, 0, 0, 0x1D7E2),
    MONO(0x1D670, 0, 0, 0x1D7F6);

    /** Letters that Unicode had before: 𝐵 in script is ℬ. */
    private static final Map<Alphabet, Map<Character, String>> EARLIER = Map.of(
            ITALIC,
            Map.of('h', "ℎ"),
            SCRIPT,
            Map.ofEntries(
                    Map.entry('B', "ℬ"),
                    Map.entry('E', "ℰ"),
                    Map.entry('F', "ℱ"),
                    Map.entry('H', "ℋ"),
                    Map.entry('I', "ℐ"),
                    Map.entry('L', "ℒ"),
                    Map.entry('M', "ℳ"),
                    Map.entry('R', "ℛ"),
                    Map.entry('e', "ℯ"),
                    Map.entry('g', "ℊ"),
                    Map.entry('o', "ℴ")),
            FRAKTUR,
            Map.of('C', "ℭ", 'H', "ℌ", 'I', "ℑ", 'R', "ℜ", 'Z', "ℨ"),
            DOUBLE,
            Map.of('C', "ℂ", 'H', "ℍ", 'N', "ℕ", 'P', "ℙ", 'Q', "ℚ", 'R', "ℝ", 'Z', "ℤ"));

    private final int latin;
    private final int greekCapitals;
    private final int greekSmall;
    private final int digits;

    Alphabet(int latin, int greekCapitals, int greekSmall, int digits) {
        this.latin = latin;
        this.greekCapitals = greekCapitals;
        this.greekSmall = greekSmall;
        this.digits = digits;
    }

    /** The alphabet that a command chooses. */
    static Optional<Alphabet> of(String command) {
        return Optional.ofNullable(
                switch (command) {
                    case "mathrm", "rm", "mathup", "operatorname", "text", "textrm", "mbox" -> UPRIGHT;
                    case "mathbf", "bf", "bold", "textbf" -> BOLD;
                    case "boldsymbol", "bm", "pmb", "symbf" -> BOLD_ITALIC;
                    case "mathit", "it", "mathnormal", "textit" -> ITALIC;
                    case "mathcal", "cal", "mathscr", "scr" -> SCRIPT;
                    case "mathfrak", "frak" -> FRAKTUR;
                    case "mathbb", "Bbb", "mathds" -> DOUBLE;
                    case "mathsf", "sf", "textsf" -> SANS;
                    case "mathtt", "tt", "texttt" -> MONO;
                    default -> null;
                });
    }

    /** A letter or digit in this alphabet; itself where there is none. */
    String letter(String text) {
        if (text.length() != 1 || latin == 0) {
            return text;
        }
        char c = text.charAt(0);
        String earlier = EARLIER.getOrDefault(this, Map.of()).get(c);
        if (earlier != null) {
            return earlier;
        }
        if (c >= 'A' && c <= 'Z') {
            return Character.toString(latin + c - 'A');
        }
        if (c >= 'a' && c <= 'z') {
            return Character.toString(latin + 26 + c - 'a');
        }
        if (digits != 0 && c >= '0' && c <= '9') {
            return Character.toString(digits + c - '0');
        }
        if (greekCapitals != 0 && c >= 'Α' && c <= 'Ω') {
            return Character.toString(greekCapitals + c - 'Α');
        }
        return greekSmall != 0 && c >= 'α' && c <= 'ω' ? Character.toString(greekSmall + c - 'α') : text;
    }
}
