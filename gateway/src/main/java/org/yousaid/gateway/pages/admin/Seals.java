package org.yousaid.gateway.pages.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The seals over a service's events, as it tells.
 *
 * @param newest absent before anything was sealed
 * @param check the latest check, running or over; absent before the first
 */
record Seals(@Nullable Seal newest, @Nullable Check check) {

    /** The newest seal. */
    record Seal(long number, long through, String hash, Instant at) {}

    /** A check of all seals. */
    record Check(
            String state,
            String by,
            Instant startedAt,
            @Nullable Instant endedAt,
            long seals,
            long position,
            long target,
            int percent,
            @Nullable Long brokenPosition,
            @Nullable String finding) {

        public boolean running() {
            return state.equals("RUNNING");
        }

        public boolean good() {
            return state.equals("WHOLE");
        }

        public String words() {
            return switch (state) {
                case "RUNNING" -> "Checking";
                case "WHOLE" -> "Everything is as it was sealed";
                case "BROKEN" -> "Not as it was sealed";
                default -> "It broke off";
            };
        }
    }

    public boolean checking() {
        return check != null && check.running();
    }

    public boolean broken() {
        return check != null && !check.running() && !check.good();
    }
}
