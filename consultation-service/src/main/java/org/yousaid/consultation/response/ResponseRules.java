package org.yousaid.consultation.response;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.response.ResponseRefusal.CapturedOutsideWindow;
import org.yousaid.consultation.response.ResponseRefusal.ConsultationClosed;
import org.yousaid.consultation.response.ResponseRefusal.ConsultationNotOpen;
import org.yousaid.consultation.response.ResponseRefusal.NothingSaid;
import org.yousaid.consultation.response.ResponseRefusal.StaffOnly;
import org.yousaid.consultation.response.ResponseRefusal.TextTooLong;
import org.yousaid.consultation.response.ResponseRefusal.UnknownWard;
import org.yousaid.consultation.response.Submission.IdeaOutline;
import org.yousaid.support.problem.Refused;

/** What an answer must be like to be taken. Pure; asked at the edge before anything is sealed, and again at the end. */
public final class ResponseRules {

    public static final int LONGEST_TEXT = 10_000;
    public static final int LONGEST_SHORT_TEXT = 1_000;
    public static final int LONGEST_TITLE = 200;
    /** Clocks of tablets are not exact. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private final Submission submission;
    private final ConsultationView asked;
    private final Instant now;

    private ResponseRules(Submission submission, ConsultationView asked, Instant now) {
        this.submission = submission;
        this.asked = asked;
        this.now = now;
    }

    /** Refuses what cannot be taken. */
    public static void check(Submission submission, ConsultationView asked, Instant now) {
        ResponseRules rules = new ResponseRules(submission, asked, now);
        rules.checkOpen();
        rules.checkStaff();
        rules.checkCaptured();
        if (!submission.wardListed()) {
            throw refused(new UnknownWard(String.valueOf(submission.ward())));
        }
        rules.checkAnswers();
        rules.checkIdeas();
    }

    private void checkOpen() {
        switch (asked.status()) {
            case DRAFT, PLANNED -> throw refused(new ConsultationNotOpen());
            case CLOSED, RESULTS_PUBLISHED, OUTCOME_PUBLISHED, WITHDRAWN -> throw refused(new ConsultationClosed());
            case OPEN -> {
                if (asked.historic() && submission.channel() != Channel.IMPORT) {
                    throw refused(new ConsultationClosed());
                }
                Instant closesAt = asked.content().closesAt();
                if (closesAt != null && !asked.historic() && !now.isBefore(closesAt)) {
                    throw refused(new ConsultationClosed());
                }
            }
        }
    }

    private void checkStaff() {
        if (submission.staff()) {
            return;
        }
        if (submission.channel() != Channel.ONLINE) {
            throw refused(new StaffOnly("channel"));
        }
        refuseFromOthers("capturedAt", submission.capturedAt());
        if (submission.placed()) {
            throw refused(new StaffOnly("place"));
        }
        submission.ideas().forEach(idea -> refuseFromOthers("suggestions/reference", idea.givenReference()));
    }

    private static void refuseFromOthers(String field, @Nullable Object given) {
        if (given != null) {
            throw refused(new StaffOnly(field));
        }
    }

    private void checkCaptured() {
        Instant capturedAt = submission.capturedAt();
        Instant opened = asked.openedAt();
        Instant until = now.plus(CLOCKS_MAY_DIFFER);
        if (capturedAt != null && opened != null && (capturedAt.isBefore(opened) || capturedAt.isAfter(until))) {
            throw refused(new CapturedOutsideWindow(opened, until));
        }
    }

    private void checkAnswers() {
        AnswerRules.check(submission.answers(), asked, now);
        boolean nothing = submission.answers().isEmpty() && submission.ideas().isEmpty();
        if (nothing && submission.channel() != Channel.IMPORT) {
            throw refused(new NothingSaid());
        }
    }

    private void checkIdeas() {
        List<IdeaOutline> ideas = submission.ideas();
        for (int i = 0; i < ideas.size(); i++) {
            checkLength("/suggestions/" + i + "/title", ideas.get(i).titleCharacters(), LONGEST_TITLE);
            checkLength("/suggestions/" + i + "/text", ideas.get(i).textCharacters(), LONGEST_TEXT);
        }
    }

    static void checkLength(String pointer, int characters, int limit) {
        if (characters > limit) {
            throw refused(new TextTooLong(pointer, characters, limit));
        }
    }

    private static Refused refused(ResponseRefusal refusal) {
        return new Refused(refusal);
    }
}
