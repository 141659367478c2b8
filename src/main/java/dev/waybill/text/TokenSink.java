package dev.waybill.text;

/** Takes tokens in the order of the text. */
@FunctionalInterface
public interface TokenSink {
    /** @param text holds the token from {@code start} to {@code end}; to be read during this call only */
    void accept(TokenKind kind, char[] text, int start, int end);

    /** Takes a run of Han characters, each one unit of the text: their characters and pairs. Most tokens of Chinese text come so. */
    default void acceptHan(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (i > start) {
                accept(TokenKind.PAIR, text, i - 1, i + 1);
            }
            accept(TokenKind.CHARACTER, text, i, i + 1);
        }
    }
}
