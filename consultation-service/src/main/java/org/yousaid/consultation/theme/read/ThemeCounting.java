package org.yousaid.consultation.theme.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.CountedThemes.CountedTheme;
import org.yousaid.consultation.theme.CodeFrameView;
import org.yousaid.consultation.theme.ConfirmedThemes;
import org.yousaid.consultation.theme.FrameStatus;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeAnswers.Quote;
import org.yousaid.consultation.theme.ThemeTally;
import org.yousaid.support.vault.SealedText;

/** Counts confirmed themes out of the read model, at an event position that it can stand for. */
@Component
class ThemeCounting implements ConfirmedThemes {

    private final FrameDocuments frames;
    private final AnswerDocuments answers;

    ThemeCounting(FrameDocuments frames, AnswerDocuments answers) {
        this.frames = frames;
        this.answers = answers;
    }

    @Override
    public Optional<List<CountedThemes>> at(ConsultationView consultation, long position, int smallest) {
        if (frames.reached() < position) {
            return Optional.empty();
        }
        List<CountedThemes> counted = now(consultation, position, smallest);
        return confirmed(consultation).stream().anyMatch(frame -> changedSince(frame, position))
                ? Optional.empty()
                : Optional.of(counted);
    }

    private boolean changedSince(CodeFrameView frame, long position) {
        return frame.position() > position || answers.changedSince(frame.of(), position);
    }

    @Override
    public List<CountedThemes> now(ConsultationView consultation, long position, int smallest) {
        return confirmed(consultation).stream()
                .map(frame -> new CountedThemes(frame.of().question(), position, smallest, themes(frame, smallest)))
                .toList();
    }

    private List<CodeFrameView> confirmed(ConsultationView consultation) {
        return consultation.content().questions().stream()
                .filter(question -> question.type().isText())
                .map(question -> frames.of(new TextQuestion(consultation.id(), question.id())))
                .filter(frame -> frame.status() == FrameStatus.CONFIRMED)
                .toList();
    }

    private List<CountedTheme> themes(CodeFrameView frame, int smallest) {
        List<Quote> quotes = new ArrayList<>(answers.quotes(frame.of()));
        quotes.sort(Comparator.comparing(quote -> quote.response().value()));
        List<CountedTheme> counted = new ArrayList<>();
        for (Theme theme : frame.themes()) {
            List<SealedText> words = quotes.stream()
                    .filter(quote -> quote.themes().contains(theme.id()))
                    .map(Quote::words)
                    .limit(ThemeTally.MOST_QUOTES)
                    .toList();
            long count = answers.count(frame.of(), theme.id()).all();
            counted.add(CountedTheme.of(theme.id(), theme.label(), count, smallest, words));
        }
        return counted;
    }
}
