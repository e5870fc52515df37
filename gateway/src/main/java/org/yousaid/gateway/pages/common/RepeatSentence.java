package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many answers belong together, in one sentence beside the figures. */
public final class RepeatSentence {

    private static final Words WORDS = new Words();

    private RepeatSentence() {}

    /** {@code Of 1,204 responses, 212 were sent with nearly the same words; all are counted.} */
    public static String of(long responses, Results.Repeats repeats) {
        List<String> parts = new ArrayList<>();
        add(parts, repeats.sameWords(), "were sent with nearly the same words as others");
        add(parts, repeats.samePerson(), "came from people who answered more than once");
        add(parts, repeats.sameDevice(), "came from a device that others came from on the same day");
        add(parts, repeats.machineLike(), "were sent in a way that people seldom do");
        String all = "Of " + WORDS.count(responses, "response") + ", ";
        return parts.isEmpty()
                ? all + "none was found to belong together with another."
                : all + String.join(", ", parts) + "; all are counted.";
    }

    private static void add(List<String> parts, @Nullable Long number, String words) {
        if (number == null) {
            parts.add("a few " + words);
        } else if (number > 0) {
            parts.add(WORDS.number(number) + " " + words);
        }
    }
}
