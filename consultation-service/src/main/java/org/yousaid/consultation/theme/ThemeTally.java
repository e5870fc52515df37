package org.yousaid.consultation.theme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.response.ResponseEvent;

/**
 * Counts the themes of one consultation from its events alone, in the order of the store: what is published can be counted
 * again without any read model. Pure.
 */
public final class ThemeTally {

    /** So many quotes of a theme are published at most. */
    public static final int MOST_QUOTES = 20;

    private final Map<String, FrameTally> frames = new TreeMap<>();

    /** Takes one event. */
    public void take(ThemeEvent event) {
        frames.computeIfAbsent(event.of().question(), _ -> new FrameTally()).take(event);
    }

    /** Takes what became of a response: words that were redacted are quoted no more, one that is withdrawn is in no theme. */
    public void take(ResponseEvent event) {
        switch (event) {
            case ResponseEvent.Recorded _ -> {}
            case ResponseEvent.Redacted redacted ->
                frames.computeIfAbsent(redacted.question(), _ -> new FrameTally())
                        .forgetQuote(redacted.id());
            case ResponseEvent.Withdrawn withdrawn ->
                withdrawn
                        .answers()
                        .forEach(answer -> frames.computeIfAbsent(answer.question(), _ -> new FrameTally())
                                .takeOut(withdrawn.id()));
        }
    }

    /** The confirmed themes of this question; none when nobody has confirmed any. */
    public List<CountedThemes> counted(String question, long position, int smallest) {
        FrameTally frame = frames.get(question);
        return frame == null || !frame.confirmed()
                ? List.of()
                : List.of(new CountedThemes(question, position, smallest, frame.counted(smallest)));
    }
}
