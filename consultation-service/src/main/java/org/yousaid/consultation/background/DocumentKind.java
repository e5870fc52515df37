package org.yousaid.consultation.background;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yousaid.support.picture.PictureKind;

/** What may be uploaded. A document is what its first bytes say; its name and the sender's word count for nothing. */
enum DocumentKind {
    PDF("application/pdf", "pdf"),
    PNG(PictureKind.PNG.mediaType(), PictureKind.PNG.extension()),
    JPEG(PictureKind.JPEG.mediaType(), PictureKind.JPEG.extension());

    private static final String PDF_BEGINS = "%PDF-";

    private final String mediaType;
    private final String extension;

    DocumentKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    static Optional<DocumentKind> of(byte[] content) {
        return isPdf(content)
                ? Optional.of(PDF)
                : PictureKind.of(content).map(picture -> switch (picture) {
                    case PNG -> PNG;
                    case JPEG -> JPEG;
                });
    }

    private static boolean isPdf(byte[] content) {
        int length = Math.min(content.length, PDF_BEGINS.length());
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(PDF_BEGINS);
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a file name, without the dot. */
    String extension() {
        return extension;
    }
}
