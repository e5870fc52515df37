package org.yousaid.gateway.pages.admin;

import org.jspecify.annotations.Nullable;

/** An event processor as a service tells of it. */
record Processor(
        String name,
        String kind,
        String state,
        long position,
        long head,
        long behind,
        @Nullable String error,
        long deadLetters,
        @Nullable Rebuild rebuild) {

    public boolean projection() {
        return kind.equals("PROJECTION");
    }

    public String kindInWords() {
        return projection() ? "Read model" : "Acts once";
    }

    public String stateInWords() {
        return switch (state) {
            case "RUNNING" -> "Running";
            case "STOPPED" -> "Stopped";
            case "FAILED" -> "Failed";
            case "REBUILDING" -> "Rebuilding";
            default -> state;
        };
    }

    /** How the state looks; its words say the same. */
    public String tag() {
        return switch (state) {
            case "RUNNING" -> "ys-tag--good";
            case "REBUILDING" -> "ys-tag--plain";
            default -> "ys-tag--late";
        };
    }

    public String behindInWords() {
        return behind == 0 ? "up to date" : "%,d behind".formatted(behind);
    }

    public boolean rebuilding() {
        return rebuild != null && rebuild.running();
    }
}
