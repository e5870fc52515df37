package org.yousaid.suggestion.picture;

import org.yousaid.support.picture.PictureKind;

/**
 * A picture as it is kept.
 *
 * @param id {@code picture-} and 26 symbols
 * @param width in pixels
 * @param bytes how large it is as it is served
 */
public record KeptPicture(String id, PictureKind kind, int width, int height, long bytes) {

    private static final String KIND = "picture-";

    /** The id with these 26 symbols. */
    public static String idOf(String symbols) {
        return KIND + symbols;
    }

    /** A name that is harmless on every disk. */
    public String fileName() {
        return id + "." + kind.extension();
    }
}
