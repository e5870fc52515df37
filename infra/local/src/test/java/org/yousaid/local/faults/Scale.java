package org.yousaid.local.faults;

import java.time.Duration;

/**
 * How much of each fault a run brings: few and quick in every build, many with {@code -Pfaults}. Single figures can be
 * set, such as {@code -Dyousaid.faults.kills=30}.
 */
final class Scale {

    private Scale() {}

    static boolean isLong() {
        return "long".equals(System.getProperty("yousaid.faults"));
    }

    private static int figure(String name, int quick, int many) {
        return Integer.getInteger("yousaid.faults." + name, isLong() ? many : quick);
    }

    /** Processes of a deployment, or whole systems in the long run, that are killed. */
    static int kills() {
        return figure("kills", 10, 200);
    }

    /** How often each cut point is cut. */
    static int cuts() {
        return figure("cuts", 1, 25);
    }

    /** How long a server is away. */
    static Duration outage() {
        return Duration.ofSeconds(figure("outage-seconds", 6, 60));
    }

    /** How long a process stands still. */
    static Duration standstill() {
        return Duration.ofSeconds(figure("standstill-seconds", 10, 30));
    }

    /** How long the judge waits for quiet at most; what is not there by then is missing. */
    static Duration quiet() {
        return Duration.ofSeconds(figure("quiet-seconds", 240, 300));
    }

    /** So that a failed run can be run again the same way. */
    static long seed() {
        return Long.getLong("yousaid.faults.seed", System.nanoTime());
    }
}
