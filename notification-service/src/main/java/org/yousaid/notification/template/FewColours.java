package org.yousaid.notification.template;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;

/**
 * A picture of white and a few colours, with sixteen shades in all. Its edges look the same, and as a PNG it has about a third
 * of the bytes; a thank-you has six of them, and goes to everybody.
 */
final class FewColours {

    private static final int BITS = 4;
    private static final int SHADES = 1 << BITS;
    /** Of each colour of bars, whose edges are straight. Words have fine ones, and get all the rest. */
    private static final int SHADES_OF_BARS = 2;

    private FewColours() {}

    static BufferedImage of(BufferedImage image, Color words, Color... bars) {
        int[] palette = palette(words, bars);
        BufferedImage few = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(BITS, SHADES, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        WritableRaster raster = few.getRaster();
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = nearest(palette, row[x]);
            }
            raster.setPixels(0, y, row.length, 1, row);
        }
        return few;
    }

    /** From white to each colour in even steps. */
    private static int[] palette(Color words, Color[] bars) {
        int[] palette = new int[SHADES];
        palette[0] = Color.WHITE.getRGB();
        int next = 1;
        for (Color bar : bars) {
            next = add(palette, next, next + SHADES_OF_BARS, bar);
        }
        int _ = add(palette, next, SHADES, words);
        return palette;
    }

    private static int add(int[] palette, int from, int to, Color colour) {
        for (int i = from; i < to; i++) {
            palette[i] = shade(colour, (double) (i - from + 1) / (to - from));
        }
        return to;
    }

    private static int shade(Color colour, double share) {
        return new Color(mixed(colour.getRed(), share), mixed(colour.getGreen(), share), mixed(colour.getBlue(), share))
                .getRGB();
    }

    private static int mixed(int part, double share) {
        return (int) Math.round(255 + (part - 255) * share);
    }

    private static int nearest(int[] palette, int colour) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length && least > 0; i++) {
            int distance = distance(palette[i], colour);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
