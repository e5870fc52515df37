package org.yousaid.consultation.background;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What may be uploaded. A document is what its first bytes say; its name and the sender's word count for nothing. */
enum DocumentKind {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

    private final String mediaType;
    private final String extension;
    private final String beginning;

    /**
     * @param beginning a character for each byte
     */
    DocumentKind(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    static Optional<DocumentKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int length = Math.min(content.length, beginning.length());
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(beginning);
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a file name, without the dot. */
    String extension() {
        return extension;
    }
}
