package org.yousaid.support.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
import org.yousaid.support.picture.BadPicture.Fault;

/**
 * Draws pictures anew, so that nothing but their pixels is kept: no place where a photo was taken, no second file behind
 * the first. A photo that was taken with the camera held sideways is turned, for what said so is gone. One at a time, for
 * a large one takes a few hundred megabytes while it is drawn.
 */
public final class PictureDrawing {

    private static final float QUALITY = 0.9f;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final long mostPixels;

    public PictureDrawing(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    /** As large as it was. */
    public DrawnPicture drawnAnew(PictureKind kind, byte[] sent) throws BadPicture {
        return drawnAnew(kind, sent, Integer.MAX_VALUE);
    }

    /** Made smaller where its longer side has more pixels than that. */
    public DrawnPicture drawnAnew(PictureKind kind, byte[] sent, int longestSide) throws BadPicture {
        oneAtATime.lock();
        try {
            BufferedImage read = read(kind, sent);
            BufferedImage upright =
                    kind == PictureKind.JPEG ? Orientation.of(sent).upright(read) : read;
            return write(kind, within(upright, longestSide));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new BadPicture(Fault.DAMAGED);
        } finally {
            oneAtATime.unlock();
        }
    }

    private BufferedImage read(PictureKind kind, byte[] sent) throws IOException, BadPicture {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
                throw new BadPicture(Fault.TOO_MANY_PIXELS);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** Halved as long as it is more than twice too large, so that no pixel is passed over. */
    private static BufferedImage within(BufferedImage picture, int longestSide) {
        BufferedImage now = picture;
        while (longerSide(now) > longestSide) {
            double share = Math.max(0.5, (double) longestSide / longerSide(now));
            now = smaller(now, share);
        }
        return now;
    }

    private static int longerSide(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage smaller(BufferedImage picture, double share) {
        int width = Math.max(1, Math.toIntExact(Math.round(picture.getWidth() * share)));
        int height = Math.max(1, Math.toIntExact(Math.round(picture.getHeight() * share)));
        boolean clear = picture.getColorModel().hasAlpha();
        BufferedImage drawn =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static DrawnPicture write(PictureKind kind, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(drawn)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == PictureKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return new DrawnPicture(drawn.toByteArray(), picture.getWidth(), picture.getHeight());
    }
}
