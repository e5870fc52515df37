package org.yousaid.consultation.consultation.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationRefusal;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyClosed;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyOpen;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyPlanned;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyWithdrawn;
import org.yousaid.consultation.consultation.ConsultationRefusal.ClosesBeforeItOpens;
import org.yousaid.consultation.consultation.ConsultationRefusal.ClosesInThePast;
import org.yousaid.consultation.consultation.ConsultationRefusal.DecidedBeforeItCloses;
import org.yousaid.consultation.consultation.ConsultationRefusal.IncompleteDraft;
import org.yousaid.consultation.consultation.ConsultationRefusal.NoQuestionsYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotADraft;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotClosedYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotOpenYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.OpensInThePast;
import org.yousaid.consultation.consultation.ConsultationRefusal.ResultsAlreadyPublished;
import org.yousaid.consultation.consultation.ConsultationRefusal.TooFewNewResponses;
import org.yousaid.consultation.consultation.Course;
import org.yousaid.consultation.consultation.write.ConsultationState.Closed;
import org.yousaid.consultation.consultation.write.ConsultationState.Draft;
import org.yousaid.consultation.consultation.write.ConsultationState.NotDrafted;
import org.yousaid.consultation.consultation.write.ConsultationState.Open;
import org.yousaid.consultation.consultation.write.ConsultationState.OutcomePublished;
import org.yousaid.consultation.consultation.write.ConsultationState.Planned;
import org.yousaid.consultation.consultation.write.ConsultationState.ResultsPublished;
import org.yousaid.consultation.consultation.write.ConsultationState.Withdrawn;
import org.yousaid.support.problem.Refused;

/** What a consultation answers to a command: the event that follows, or a refusal. Pure. */
final class ConsultationDecision {

    /** Whoever writes "now" into a form means no time that has passed. */
    private static final Duration MEANT_AS_NOW = Duration.ofMinutes(5);

    private ConsultationDecision() {}

    static ConsultationEvent decide(Life life, ConsultationCommand command) {
        ConsultationState state = life.state();
        return switch (command) {
            case ConsultationCommand.Draft draft -> draft(draft);
            case ConsultationCommand.ChangeDraft change -> change(state, change);
            case ConsultationCommand.Open open ->
                SecondPerson.decide(life, open, state.lastWriter(), reason -> open(state, open, reason));
            case ConsultationCommand.OpenWhenDue due -> openWhenDue(state, due);
            case ConsultationCommand.Close close -> close(state, close.id(), close.reason(), close.by(), close.at());
            case ConsultationCommand.CloseWhenDue due -> closeWhenDue(state, due);
            case ConsultationCommand.Withdraw withdraw -> withdraw(life, withdraw);
            case ConsultationCommand.PublishResults publish ->
                SecondPerson.decide(life, publish, Optional.empty(), reason -> publish(life, publish, reason));
            case ConsultationCommand.PublishQuarter quarter -> StandingDecision.publish(life, quarter);
            case ConsultationCommand.DraftOutcome draft -> OutcomeDecision.draft(state, draft);
            case ConsultationCommand.ApproveOutcome approve -> OutcomeDecision.approve(life, approve);
            case ConsultationCommand.PublishOutcome publish -> OutcomeDecision.publish(life, publish);
            case ConsultationCommand.TakeBack back -> SecondPerson.takeBack(life, back);
            case ConsultationCommand.CorrectWording correct -> WordingDecision.correct(state, correct);
        };
    }

    private static ConsultationEvent draft(ConsultationCommand.Draft command) {
        if (!command.historic()) {
            checkTimes(command.content(), command.at());
        }
        return new ConsultationEvent.Drafted(
                command.id(),
                command.slug(),
                command.content(),
                command.fingerprint(),
                command.historic(),
                command.by(),
                command.at(),
                command.copyOf());
    }

    private static ConsultationEvent change(ConsultationState state, ConsultationCommand.ChangeDraft command) {
        if (!(state instanceof Draft draft)) {
            throw refused(new NotADraft(state.status()));
        }
        if (!draft.historic()) {
            checkTimes(command.content(), command.at());
        }
        return new ConsultationEvent.DraftChanged(
                command.id(), command.slug(), command.content(), command.by(), command.at());
    }

    private static ConsultationEvent open(
            ConsultationState state, ConsultationCommand.Open command, @Nullable String reason) {
        return switch (state) {
            case Draft draft -> open(draft, command, reason);
            case Planned planned -> throw refused(new AlreadyPlanned(planned.opensAt()));
            case Open _ -> throw refused(new AlreadyOpen());
            case Closed _ -> throw refused(new AlreadyClosed());
            case ResultsPublished _, OutcomePublished _ -> throw refused(new ResultsAlreadyPublished());
            case Withdrawn _ -> throw refused(new AlreadyWithdrawn());
            case NotDrafted _ -> throw new IllegalStateException("Opens what was never drafted: " + command.id());
        };
    }

    private static ConsultationEvent open(Draft draft, ConsultationCommand.Open command, @Nullable String reason) {
        checkComplete(draft.content());
        Instant opensAt = draft.content().opensAt();
        if (!draft.historic()) {
            checkCloses(draft.content(), command.at());
            checkDecided(draft.content());
        }
        if (opensAt != null && opensAt.isAfter(command.at())) {
            return new ConsultationEvent.Planned(command.id(), opensAt, reason, command.by(), command.at());
        }
        return new ConsultationEvent.Opened(command.id(), reason, command.by(), command.at());
    }

    private static ConsultationEvent openWhenDue(ConsultationState state, ConsultationCommand.OpenWhenDue command) {
        return switch (state) {
            case Planned planned
            when !planned.opensAt().isAfter(command.at()) ->
                new ConsultationEvent.Opened(command.id(), ConsultationCommand.BY_THE_CLOCK, command.at());
            case Planned planned -> throw refused(new AlreadyPlanned(planned.opensAt()));
            case NotDrafted _, Draft _ -> throw refused(new NotOpenYet(state.status()));
            case Open _ -> throw refused(new AlreadyOpen());
            case Closed _, ResultsPublished _, OutcomePublished _ -> throw refused(new AlreadyClosed());
            case Withdrawn _ -> throw refused(new AlreadyWithdrawn());
        };
    }

    private static ConsultationEvent close(
            ConsultationState state, ConsultationId id, @Nullable String reason, String by, Instant at) {
        return switch (state) {
            case Open _ -> new ConsultationEvent.Closed(id, reason, by, at);
            case NotDrafted _, Draft _, Planned _ -> throw refused(new NotOpenYet(state.status()));
            case Closed _, ResultsPublished _, OutcomePublished _ -> throw refused(new AlreadyClosed());
            case Withdrawn _ -> throw refused(new AlreadyWithdrawn());
        };
    }

    private static ConsultationEvent closeWhenDue(ConsultationState state, ConsultationCommand.CloseWhenDue command) {
        if (state instanceof Open(Draft draft) && !isDue(draft, command.at())) {
            throw refused(new AlreadyOpen());
        }
        return close(state, command.id(), null, ConsultationCommand.BY_THE_CLOCK, command.at());
    }

    /** What took place elsewhere is closed by its import, not by the clock. */
    private static boolean isDue(Draft draft, Instant now) {
        Instant closesAt = draft.content().closesAt();
        return !draft.historic() && closesAt != null && !closesAt.isAfter(now);
    }

    private static ConsultationEvent withdraw(Life life, ConsultationCommand.Withdraw command) {
        return switch (life.state()) {
            case Open _, Closed _
            when life.course().resultsVersion() > 0 -> throw refused(new ResultsAlreadyPublished());
            case Draft _, Planned _, Open _, Closed _ ->
                new ConsultationEvent.Withdrawn(command.id(), command.reason(), command.by(), command.at());
            case ResultsPublished _, OutcomePublished _ -> throw refused(new ResultsAlreadyPublished());
            case Withdrawn _ -> throw refused(new AlreadyWithdrawn());
            case NotDrafted _ -> throw new IllegalStateException("Withdraws what was never drafted: " + command.id());
        };
    }

    private static ConsultationEvent publish(
            Life life, ConsultationCommand.PublishResults command, @Nullable String reason) {
        return switch (life.state()) {
            case Closed _, ResultsPublished _, OutcomePublished _ -> published(life.course(), command, reason);
            case Open _ when life.state().isStanding() -> published(life.course(), command, reason);
            case NotDrafted _, Draft _, Planned _, Open _ ->
                throw refused(new NotClosedYet(life.state().status()));
            case Withdrawn _ -> throw refused(new AlreadyWithdrawn());
        };
    }

    private static ConsultationEvent published(
            Course before, ConsultationCommand.PublishResults command, @Nullable String reason) {
        long more = Math.abs(command.counts().responses() - before.responses());
        if (before.resultsVersion() > 0 && more > 0 && more < command.smallest()) {
            throw refused(new TooFewNewResponses(more, command.smallest()));
        }
        return new ConsultationEvent.ResultsPublished(
                command.id(),
                before.resultsVersion() + 1,
                command.position(),
                command.countedAt(),
                command.counts(),
                reason,
                command.by(),
                command.at());
    }

    private static void checkComplete(ConsultationContent content) {
        List<String> missing = content.missing();
        if (!missing.isEmpty()) {
            throw refused(new IncompleteDraft(missing));
        }
        if (content.questions().isEmpty()) {
            throw refused(new NoQuestionsYet());
        }
    }

    private static void checkTimes(ConsultationContent content, Instant now) {
        Instant opensAt = content.opensAt();
        if (opensAt != null && opensAt.isBefore(now.minus(MEANT_AS_NOW))) {
            throw refused(new OpensInThePast(opensAt));
        }
        checkCloses(content, now);
    }

    private static void checkCloses(ConsultationContent content, Instant now) {
        Instant opensAt = content.opensAt();
        Instant closesAt = content.closesAt();
        if (closesAt != null && !closesAt.isAfter(now)) {
            throw refused(new ClosesInThePast(closesAt));
        }
        if (closesAt != null && opensAt != null && !closesAt.isAfter(opensAt)) {
            throw refused(new ClosesBeforeItOpens(opensAt, closesAt));
        }
    }

    private static void checkDecided(ConsultationContent content) {
        if (content.decidesBeforeItCloses()) {
            throw refused(new DecidedBeforeItCloses(
                    Objects.requireNonNull(content.decisionDate()), Objects.requireNonNull(content.closesAt())));
        }
    }

    private static Refused refused(ConsultationRefusal refusal) {
        return new Refused(refusal);
    }
}
