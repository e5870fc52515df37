package org.yousaid.consultation.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of a Polis export as they were sent: words of citizens, which stand nowhere unsealed. */
record PolisFiles(String comments, String participants, Optional<String> summary) {

    private static final String COMMENTS = "comments";
    private static final String PARTICIPANTS = "participants";
    private static final String SUMMARY = "summary";

    /** The files by their names. */
    Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of(COMMENTS, comments, PARTICIPANTS, participants));
        summary.ifPresent(text -> named.put(SUMMARY, text));
        return Map.copyOf(named);
    }

    /** The files that have these names; one that was empty is not kept. */
    static PolisFiles of(Map<String, String> named) {
        return new PolisFiles(
                named.getOrDefault(COMMENTS, ""),
                named.getOrDefault(PARTICIPANTS, ""),
                Optional.ofNullable(named.get(SUMMARY)));
    }

    @Override
    public String toString() {
        return "PolisFiles";
    }
}
