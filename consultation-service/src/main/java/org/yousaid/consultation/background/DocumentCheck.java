package org.yousaid.consultation.background;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.yousaid.consultation.background.BackgroundRefusal.DocumentTooLarge;
import org.yousaid.consultation.background.BackgroundRefusal.NotADocument;
import org.yousaid.support.picture.PictureKind;
import org.yousaid.support.problem.Refused;

/** Lets through what is a document and nothing else. */
@Component
class DocumentCheck {

    private final long mostBytes;
    private final ImageCheck images;

    DocumentCheck(
            @Value("${yousaid.background.most-size}") DataSize mostSize,
            @Value("${yousaid.background.most-pixels}") long mostPixels) {
        this.mostBytes = mostSize.toBytes();
        this.images = new ImageCheck(mostPixels);
    }

    /** Refuses a size before its content is read. */
    void size(long bytes) {
        if (bytes > mostBytes) {
            throw new Refused(new DocumentTooLarge(mostBytes));
        }
    }

    /** What this is. */
    DocumentKind kind(byte[] sent) {
        return DocumentKind.of(sent).orElseThrow(() -> new Refused(new NotADocument()));
    }

    /** What may be kept of this: a PDF as it is, an image drawn anew. */
    byte[] kept(DocumentKind kind, byte[] sent) {
        byte[] kept = switch (kind) {
            case PDF -> PdfCheck.checked(sent);
            case PNG -> images.drawnAnew(PictureKind.PNG, sent);
            case JPEG -> images.drawnAnew(PictureKind.JPEG, sent);
        };
        size(kept.length);
        return kept;
    }
}
