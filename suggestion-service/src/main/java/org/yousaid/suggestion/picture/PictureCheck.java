package org.yousaid.suggestion.picture;

import org.yousaid.suggestion.picture.PictureRefusal.DamagedPicture;
import org.yousaid.suggestion.picture.PictureRefusal.NotAPicture;
import org.yousaid.suggestion.picture.PictureRefusal.PictureOfTooManyPixels;
import org.yousaid.suggestion.picture.PictureRefusal.PictureTooLarge;
import org.yousaid.support.picture.BadPicture;
import org.yousaid.support.picture.DrawnPicture;
import org.yousaid.support.picture.PictureDrawing;
import org.yousaid.support.picture.PictureKind;
import org.yousaid.support.problem.Refused;

/** Lets through what is a picture and nothing else. */
final class PictureCheck {

    private final PictureSettings settings;
    private final PictureDrawing drawing;

    PictureCheck(PictureSettings settings) {
        this.settings = settings;
        this.drawing = new PictureDrawing(settings.mostPixels());
    }

    void size(long bytes) {
        long most = settings.mostSize().toBytes();
        if (bytes > most) {
            throw new Refused(new PictureTooLarge(most));
        }
    }

    PictureKind kind(byte[] sent) {
        return PictureKind.of(sent).orElseThrow(() -> new Refused(new NotAPicture()));
    }

    /** What may be kept of it. */
    DrawnPicture drawn(PictureKind kind, byte[] sent) {
        try {
            DrawnPicture drawn = drawing.drawnAnew(kind, sent, settings.longestSide());
            size(drawn.bytes().length);
            return drawn;
        } catch (BadPicture bad) {
            throw new Refused(
                    switch (bad.fault()) {
                        case DAMAGED -> new DamagedPicture();
                        case TOO_MANY_PIXELS -> new PictureOfTooManyPixels(settings.mostPixels());
                    });
        }
    }
}
