package dev.waybill.picture;

/**
 * What is remembered of a picture's file.
 *
 * @param digest of its bytes
 * @param size in bytes
 */
public record KnownPicture(String digest, int size, PictureHeader header) {}
