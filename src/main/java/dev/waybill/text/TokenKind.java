package dev.waybill.text;

/** What a token is. */
public enum TokenKind {
    /** One character of a script written without spaces. */
    CHARACTER,
    /** Two such characters side by side. */
    PAIR,
    /** A word between spaces or marks, compounds such as {@code tidb_mem_quota} included. */
    WORD,
    /** A part of a compound, such as {@code mem}. */
    PART
}
