package org.yousaid.benchmark.part;

import java.util.SplittableRandom;

/** Ids and texts, the same for every run with the same seed. */
final class Material {

    private static final int TEXT = 200;
    private static final int SUPPLY = 64 * 1024;

    private final long seed;
    private final String supply;

    Material(long seed) {
        this.seed = seed;
        this.supply = new SplittableRandom(seed)
                .ints(SUPPLY, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** An id that tells its kind and nothing else: they come in no order, as in the services. */
    String note(long number) {
        long mixed = (number + seed) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return "note-%016x".formatted(mixed ^ (mixed >>> 32));
    }

    /** As long as a short answer. */
    String text(long number) {
        int start = (int) Math.floorMod(number * 31, (long) SUPPLY - TEXT);
        return supply.substring(start, start + TEXT);
    }

    SplittableRandom random(long what) {
        return new SplittableRandom(seed ^ what);
    }
}
