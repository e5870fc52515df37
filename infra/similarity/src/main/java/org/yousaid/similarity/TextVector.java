package org.yousaid.similarity;

import java.nio.ByteBuffer;

/**
 * Where a text lies in the space of the sentence model: a direction in {@value #DIMENSIONS} dimensions, of length 1, kept in
 * a byte each. Made once and stored as {@link #bytes()}; immutable.
 */
public final class TextVector {

    /** Dimensions of the sentence model. */
    public static final int DIMENSIONS = 384;

    private static final int BYTES = DIMENSIONS + Float.BYTES;

    private final byte[] steps;
    private final float step;

    private TextVector(byte[] steps, float step) {
        this.steps = steps;
        this.step = step;
    }

    /** The direction of these numbers; of no direction when all are 0. */
    static TextVector of(float[] numbers) {
        double square = 0;
        float largest = 0;
        for (float number : numbers) {
            square += number * number;
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] steps = new byte[DIMENSIONS];
        if (largest == 0) {
            return new TextVector(steps, 0);
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            steps[i] = (byte) Math.round(numbers[i] / largest * Byte.MAX_VALUE);
        }
        return new TextVector(steps, (float) (largest / Math.sqrt(square) / Byte.MAX_VALUE));
    }

    /** What {@link #bytes()} gave. */
    public static TextVector of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A vector has " + BYTES + " bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        float step = buffer.getFloat();
        byte[] steps = new byte[DIMENSIONS];
        buffer.get(steps);
        return new TextVector(steps, step);
    }

    /** A form to be stored, {@value #DIMENSIONS} bytes and four more. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putFloat(step).put(steps).array();
    }

    /** The cosine of the angle between both, as long as both have a direction. */
    float dot(TextVector other) {
        int sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += steps[i] * other.steps[i];
        }
        return sum * step * other.step;
    }

    /** The product with any numbers. */
    float dot(float[] numbers) {
        float sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += steps[i] * numbers[i];
        }
        return sum * step;
    }

    /** How far it goes in one dimension. */
    float at(int dimension) {
        return steps[dimension] * step;
    }

    void addTo(float[] numbers, float sign) {
        for (int i = 0; i < DIMENSIONS; i++) {
            numbers[i] += sign * steps[i] * step;
        }
    }
}
