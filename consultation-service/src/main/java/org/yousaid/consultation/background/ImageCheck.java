package org.yousaid.consultation.background;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.yousaid.consultation.background.BackgroundRefusal.DamagedDocument;
import org.yousaid.consultation.background.BackgroundRefusal.TooManyPixels;
import org.yousaid.support.problem.Refused;

/**
 * Draws images anew, so that nothing but their pixels is kept: no place where a photo was taken, no second file behind
 * the first. A photo that was taken with the camera held sideways is turned, for what said so is gone. One at a time, for a large image takes a few hundred megabytes while it is drawn.
 */
final class ImageCheck {

    private static final float QUALITY = 0.9f;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final long mostPixels;

    ImageCheck(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    byte[] drawnAnew(DocumentKind kind, byte[] sent) {
        oneAtATime.lock();
        try {
            BufferedImage image = read(kind, sent);
            return write(kind, kind == DocumentKind.JPEG ? Orientation.of(sent).upright(image) : image);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new Refused(new DamagedDocument());
        } finally {
            oneAtATime.unlock();
        }
    }

    private BufferedImage read(DocumentKind kind, byte[] sent) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
                throw new Refused(new TooManyPixels(mostPixels));
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] write(DocumentKind kind, BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(drawn)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == DocumentKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return drawn.toByteArray();
    }
}
