package dev.waybill.picture;

/**
 * A smaller copy of a picture.
 *
 * @param width in pixels
 * @param size in bytes
 */
public record Variant(PictureKind kind, int width, int size) {}
