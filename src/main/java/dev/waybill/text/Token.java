package dev.waybill.text;

/** A token as text. */
public record Token(TokenKind kind, String text) {}
