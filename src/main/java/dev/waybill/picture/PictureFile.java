package dev.waybill.picture;

import java.util.Optional;

/** The bytes of a picture, divided into its parts without decoding its pixels. */
interface PictureFile {
    PictureHeader header();

    byte[] bytes();

    default int length() {
        return bytes().length;
    }

    /**
     * The same pixels, colours and orientation without anything else: no camera, place, time, author, comment, preview or appended file.
     */
    byte[] withoutMetadata();

    /** The same pixels for a decoder, which needn't convert their colours. */
    byte[] withoutProfile();

    /** The ICC profile of its colours; empty if it has none, or one that is damaged. */
    Optional<byte[]> profile();
}
