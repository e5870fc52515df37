package org.yousaid.support.picture;

/** A picture that was drawn anew: its bytes as they are kept, and how many pixels it has across and down. */
public final class DrawnPicture {

    private final byte[] bytes;
    private final int width;
    private final int height;

    DrawnPicture(byte[] bytes, int width, int height) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
