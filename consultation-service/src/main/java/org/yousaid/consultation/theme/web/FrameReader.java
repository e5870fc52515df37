package org.yousaid.consultation.theme.web;

import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.theme.CodeFrameView;
import org.yousaid.consultation.theme.CodeFrames;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeAnswers;
import org.yousaid.consultation.theme.web.FrameRepresentation.ThemeRepresentation;
import org.yousaid.consultation.theme.web.ThemedQuestions.Asked;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Versions;

/** Reads code frames with their counts. */
@Component
class FrameReader {

    /** A frame of twenty thousand answers takes a few seconds to be shown. */
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(20);

    private final CodeFrames frames;
    private final ThemeAnswers answers;

    FrameReader(CodeFrames frames, ThemeAnswers answers) {
        this.frames = frames;
        this.answers = answers;
    }

    CodeFrameView frame(TextQuestion of) {
        return frames.of(of);
    }

    /** What a changing call answers: the frame at the new version. */
    ResponseEntity<FrameRepresentation> changed(Asked asked, long version, boolean members) {
        CodeFrameView frame = frames.await(asked.of(), version, UNTIL_SHOWN);
        if (frame.version() < version) {
            throw new Refused(CommonRefusal.NOT_READY);
        }
        return answer(asked, frame, members);
    }

    ResponseEntity<FrameRepresentation> answer(Asked asked, boolean members) {
        return answer(asked, frames.of(asked.of()), members);
    }

    private ResponseEntity<FrameRepresentation> answer(Asked asked, CodeFrameView frame, boolean members) {
        return ResponseEntity.ok().eTag(Versions.etag(frame.version())).body(read(asked, frame, members));
    }

    FrameRepresentation read(Asked asked, boolean members) {
        return read(asked, frames.of(asked.of()), members);
    }

    private FrameRepresentation read(Asked asked, CodeFrameView frame, boolean members) {
        return new FrameRepresentation(
                asked.question().id(),
                asked.question().text(),
                frame.status(),
                frame.version(),
                answers.count(asked.of()),
                answers.inNone(asked.of()),
                frame.by(),
                frame.at(),
                frame.lastChange(),
                frame.themes().stream()
                        .map(theme -> theme(asked.of(), theme, members))
                        .toList());
    }

    private ThemeRepresentation theme(TextQuestion of, Theme theme, boolean members) {
        ThemeAnswers.Count count = answers.count(of, theme.id());
        return new ThemeRepresentation(
                theme.id(),
                theme.label(),
                count.all(),
                count.byMachine(),
                members ? answers.members(of, theme.id()) : null);
    }
}
