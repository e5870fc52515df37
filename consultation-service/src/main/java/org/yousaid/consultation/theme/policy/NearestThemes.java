package org.yousaid.consultation.theme.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.theme.CodeFrameView;
import org.yousaid.consultation.theme.FrameId;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeAnswers;
import org.yousaid.consultation.theme.ThemeAnswers.Words;
import org.yousaid.grouping.NearestGroup;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Knows what the themes of a frame speak of, by some of their answers. It is learned anew when the frame has changed, and
 * after {@link #REMEMBERED} at the latest, so that what was erased is not remembered for longer than a key.
 */
@Component
class NearestThemes {

    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int EXAMPLES = 200;
    private static final int MOST_FRAMES = 20;

    private final ThemeAnswers answers;
    private final PersonVault vault;
    private final InstantSource clock;
    private final Map<FrameId, Learned> learned = new LinkedHashMap<>();

    NearestThemes(ThemeAnswers answers, PersonVault vault, InstantSource clock) {
        this.answers = answers;
        this.vault = vault;
        this.clock = clock;
    }

    /** The theme that these words are nearest to, if they are near any. */
    synchronized Optional<String> to(CodeFrameView frame, String words) {
        Instant now = clock.instant();
        Learned known = learned.get(frame.of().frame());
        if (known == null
                || known.version() != frame.version()
                || now.isAfter(known.at().plus(REMEMBERED))) {
            known = new Learned(frame.version(), now, learn(frame));
            if (learned.size() >= MOST_FRAMES) {
                learned.clear();
            }
            learned.put(frame.of().frame(), known);
        }
        return known.themes().to(words);
    }

    private NearestGroup learn(CodeFrameView frame) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Theme theme : frame.themes()) {
            List<SealedText> sealed = answers.page(frame.of(), theme.id(), 0, EXAMPLES).stream()
                    .map(Words::text)
                    .toList();
            List<String> read = new ArrayList<>(vault.readAll(sealed).values());
            read.removeIf(PersonVault.REMOVED::equals);
            read.add(theme.label());
            texts.put(theme.id(), read);
        }
        return NearestGroup.of(texts);
    }

    private record Learned(long version, Instant at, NearestGroup themes) {}
}
