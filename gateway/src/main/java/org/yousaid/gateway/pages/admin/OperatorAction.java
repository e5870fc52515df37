package org.yousaid.gateway.pages.admin;

import java.time.Instant;

/** What an operator did, as a service wrote it down. */
record OperatorAction(
        String id, String who, String role, Instant when, String what, String on, String reason, String outcome) {

    public String whatInWords() {
        return switch (what) {
            case "rebuild" -> "Rebuilt";
            case "compare" -> "Compared";
            case "cancel-rebuild" -> "Cancelled the rebuild of";
            case "replay-group" -> "Replayed all letters of";
            case "replay-sequence" -> "Replayed the letters of";
            case "replay-letter" -> "Replayed the first letter of";
            case "discard" -> "Discarded a letter of";
            case "feed" -> "Told everything again to";
            default -> what;
        };
    }

    public String outcomeInWords() {
        return outcome.replace('-', ' ');
    }
}
