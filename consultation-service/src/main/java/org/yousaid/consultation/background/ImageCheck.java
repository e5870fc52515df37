package org.yousaid.consultation.background;

import org.yousaid.consultation.background.BackgroundRefusal.DamagedDocument;
import org.yousaid.consultation.background.BackgroundRefusal.TooManyPixels;
import org.yousaid.support.picture.BadPicture;
import org.yousaid.support.picture.PictureDrawing;
import org.yousaid.support.picture.PictureKind;
import org.yousaid.support.problem.Refused;

/** Images as they may be kept: drawn anew. */
final class ImageCheck {

    private final PictureDrawing drawing;
    private final long mostPixels;

    ImageCheck(long mostPixels) {
        this.drawing = new PictureDrawing(mostPixels);
        this.mostPixels = mostPixels;
    }

    byte[] drawnAnew(PictureKind kind, byte[] sent) {
        try {
            return drawing.drawnAnew(kind, sent).bytes();
        } catch (BadPicture bad) {
            throw new Refused(
                    switch (bad.fault()) {
                        case DAMAGED -> new DamagedDocument();
                        case TOO_MANY_PIXELS -> new TooManyPixels(mostPixels);
                    });
        }
    }
}
