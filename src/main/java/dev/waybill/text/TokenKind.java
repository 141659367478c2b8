package dev.waybill.text;

/** The kinds of tokens. */
public enum TokenKind {
    /** One character of a script written without spaces. */
    CHARACTER,
    /** Two adjacent characters of such a script. */
    PAIR,
    /** A word, including compounds such as {@code tidb_mem_quota}. */
    WORD,
    /** A part of a compound, such as {@code mem}. */
    PART,
    /** A part that begins with a capital, such as {@code cookies} in {@code setCookies}. Only search has them. */
    HUMP
}
