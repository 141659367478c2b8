package dev.waybill.text;

/** Takes tokens in the order of the text. */
@FunctionalInterface
public interface TokenSink {
    /** @param text holds the token from {@code start} to {@code end}; to be read during this call only */
    void accept(TokenKind kind, char[] text, int start, int end);
}
