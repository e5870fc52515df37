package org.yousaid.support.picture;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a photo must be turned to stand upright, as the camera noted it (Exif 2.32, tag 274): 1 as it is, 2 to 4 mirrored,
 * upside down or both, 5 to 8 the same lying on a side.
 *
 * @param value 1 to 8
 */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int LAST = 8;
    /** From here on width and height change places. */
    private static final int FIRST_ON_ITS_SIDE = 5;

    private static final int SEGMENT = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final String EXIF = "Exif\0\0";
    private static final int TAG = 274;
    private static final int ENTRY = 12;

    /** What a JPEG says of itself; upright where it says nothing that can be understood. */
    static Orientation of(byte[] jpeg) {
        try {
            return exif(ByteBuffer.wrap(jpeg, 2, jpeg.length - 2))
                    .flatMap(Orientation::read)
                    .orElse(UPRIGHT);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    /** The segment with what the camera noted. */
    private static Optional<ByteBuffer> exif(ByteBuffer segments) {
        while (segments.hasRemaining() && Byte.toUnsignedInt(segments.get()) == SEGMENT) {
            int kind = Byte.toUnsignedInt(segments.get());
            if (kind == SCAN) {
                return Optional.empty();
            }
            int length = Short.toUnsignedInt(segments.getShort()) - Short.BYTES;
            ByteBuffer segment = segments.slice(segments.position(), length);
            if (kind == APP1 && text(segment, EXIF.length()).equals(EXIF)) {
                return Optional.of(segment.slice());
            }
            segments.position(segments.position() + length);
        }
        return Optional.empty();
    }

    private static String text(ByteBuffer from, int length) {
        byte[] read = new byte[Math.min(length, from.remaining())];
        from.get(read);
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    private static Optional<Orientation> read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(Integer.BYTES);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + ENTRY - Integer.BYTES));
                return value >= 1 && value <= LAST ? Optional.of(new Orientation(value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The photo as it was meant to be seen. */
    BufferedImage upright(BufferedImage photo) {
        if (value == 1) {
            return photo;
        }
        boolean onItsSide = value >= FIRST_ON_ITS_SIDE;
        int width = onItsSide ? photo.getHeight() : photo.getWidth();
        int height = onItsSide ? photo.getWidth() : photo.getHeight();
        WritableRaster from = photo.getRaster();
        WritableRaster to = from.createCompatibleWritableRaster(width, height);
        @Nullable Object pixel = null;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixel = from.getDataElements(column(x, y, photo), row(x, y, photo), pixel);
                to.setDataElements(x, y, pixel);
            }
        }
        return new BufferedImage(photo.getColorModel(), to, photo.isAlphaPremultiplied(), null);
    }

    /** From which column of the photo a pixel of the upright one comes. */
    private int column(int x, int y, BufferedImage photo) {
        int last = photo.getWidth() - 1;
        return switch (value) {
            case 2, 3 -> last - x;
            case 5, 6 -> y;
            case 7, 8 -> last - y;
            default -> x;
        };
    }

    /** From which row. */
    private int row(int x, int y, BufferedImage photo) {
        int last = photo.getHeight() - 1;
        return switch (value) {
            case 3, 4 -> last - y;
            case 5, 8 -> x;
            case 6, 7 -> last - x;
            default -> y;
        };
    }
}
