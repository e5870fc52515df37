package org.yousaid.consultation.consultation.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyClosed;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyWithdrawn;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotOpenYet;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Rewording;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchOption;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchQuestion;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchRow;
import org.yousaid.consultation.consultation.WordingRefusal.NotAScale;
import org.yousaid.consultation.consultation.WordingRefusal.NotTranslated;
import org.yousaid.consultation.consultation.WordingRefusal.NothingCorrected;
import org.yousaid.consultation.consultation.write.ConsultationState.Closed;
import org.yousaid.consultation.consultation.write.ConsultationState.Draft;
import org.yousaid.consultation.consultation.write.ConsultationState.NotDrafted;
import org.yousaid.consultation.consultation.write.ConsultationState.Open;
import org.yousaid.consultation.consultation.write.ConsultationState.OutcomePublished;
import org.yousaid.consultation.consultation.write.ConsultationState.Planned;
import org.yousaid.consultation.consultation.write.ConsultationState.ResultsPublished;
import org.yousaid.consultation.consultation.write.ConsultationState.Withdrawn;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.problem.Refused;

/** Words may be put right while it is announced or open; afterwards the questions stay as they were answered. Pure. */
final class WordingDecision {

    private WordingDecision() {}

    static ConsultationEvent correct(ConsultationState state, ConsultationCommand.CorrectWording command) {
        ConsultationContent content = content(state);
        List<Question> corrected = new ArrayList<>();
        for (Rewording words : command.questions()) {
            Question before =
                    content.question(words.question()).orElseThrow(() -> refused(new NoSuchQuestion(words.question())));
            Question after = reworded(content, before, words);
            if (!after.equals(before)) {
                corrected.add(after);
            }
        }
        if (corrected.isEmpty()) {
            throw refused(new NothingCorrected());
        }
        return new ConsultationEvent.Corrected(command.id(), corrected, command.reason(), command.by(), command.at());
    }

    private static Question reworded(ConsultationContent content, Question before, Rewording words) {
        checkItems(before, words.options().keySet(), words.rows().keySet());
        checkEnds(before, words.minLabel(), words.maxLabel());
        words.translations().forEach((language, own) -> {
            if (content.languages().stream().skip(1).noneMatch(language::equals)) {
                throw refused(new NotTranslated(before.id(), language));
            }
            checkItems(before, own.options().keySet(), own.rows().keySet());
            checkEnds(before, own.minLabel(), own.maxLabel());
        });
        return before.reworded(words);
    }

    private static void checkItems(Question before, Set<String> options, Set<String> rows) {
        options.stream().filter(option -> !before.offers(option)).findFirst().ifPresent(option -> {
            throw refused(new NoSuchOption(before.id(), option));
        });
        rows.stream().filter(row -> !before.hasRow(row)).findFirst().ifPresent(row -> {
            throw refused(new NoSuchRow(before.id(), row));
        });
    }

    private static void checkEnds(Question before, @Nullable String minLabel, @Nullable String maxLabel) {
        if (before.type() != QuestionType.SCALE && (minLabel != null || maxLabel != null)) {
            throw refused(new NotAScale(before.id()));
        }
    }

    private static ConsultationContent content(ConsultationState state) {
        return switch (state) {
            case Planned(Draft draft, var _) -> draft.content();
            case Open(Draft draft) -> draft.content();
            case NotDrafted _, Draft _ -> throw refused(new NotOpenYet(state.status()));
            case Closed _, ResultsPublished _, OutcomePublished _ -> throw refused(new AlreadyClosed());
            case Withdrawn _ -> throw refused(new AlreadyWithdrawn());
        };
    }

    private static Refused refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
