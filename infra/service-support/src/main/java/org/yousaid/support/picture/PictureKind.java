package org.yousaid.support.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a picture may be. It is what its first bytes say; its name and the sender's word count for nothing. */
public enum PictureKind {
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

    private final String mediaType;
    private final String extension;
    private final String beginning;

    /**
     * @param beginning a character for each byte
     */
    PictureKind(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    public static Optional<PictureKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int length = Math.min(content.length, beginning.length());
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(beginning);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file name, without the dot. */
    public String extension() {
        return extension;
    }
}
