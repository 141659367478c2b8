package dev.waybill.text;

/** Receives tokens in the order of the text. */
@FunctionalInterface
public interface TokenSink {
    /** @param text contains the token from {@code start} to {@code end}; valid only during this call */
    void accept(TokenKind kind, char[] text, int start, int end);

    /**
     * Receives a run of Han characters that are one UTF-16 unit each: their characters and pairs. Most tokens of Chinese text arrive this
     * way.
     */
    default void acceptHan(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (i > start) {
                accept(TokenKind.PAIR, text, i - 1, i + 1);
            }
            accept(TokenKind.CHARACTER, text, i, i + 1);
        }
    }
}
