package org.yousaid.suggestion.referral.write;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.referral.Asked;
import org.yousaid.suggestion.referral.BodyAnswer;
import org.yousaid.suggestion.referral.ReferralCommand.Answer;
import org.yousaid.suggestion.referral.ReferralCommand.Chase;
import org.yousaid.suggestion.referral.ReferralCommand.EndReferral;
import org.yousaid.suggestion.referral.ReferralCommand.Refer;
import org.yousaid.suggestion.referral.ReferralCommand.ReleaseWords;
import org.yousaid.suggestion.referral.ReferralEvent;
import org.yousaid.suggestion.referral.ReferralEvent.BodyAnswered;
import org.yousaid.suggestion.referral.ReferralEvent.BodyChased;
import org.yousaid.suggestion.referral.ReferralEvent.BodyStayedSilent;
import org.yousaid.suggestion.referral.ReferralEvent.ReferralEnded;
import org.yousaid.suggestion.referral.ReferralEvent.SuggestionReferred;
import org.yousaid.suggestion.referral.ReferralEvent.WordsReleased;
import org.yousaid.suggestion.referral.ReferralRefusal;
import org.yousaid.support.problem.Refused;

/**
 * What a suggestion's referrals must remember to decide.
 *
 * @param round the last one, 0 before the first
 * @param asked what was asked in it
 * @param open whether the body can still answer
 * @param chased how often the body was asked again in this round
 * @param due when something is to be done by itself, absent when nothing is
 * @param answer the last thing it said in this round
 * @param released whether everybody may read that
 */
record ReferralState(
        int round,
        @Nullable Asked asked,
        boolean open,
        int chased,
        @Nullable Instant due,
        @Nullable BodyAnswer answer,
        boolean released) {

    static final ReferralState NONE = new ReferralState(0, null, false, 0, null, null, false);

    /** So often is a body asked again; then it is for the reviewer to say something. */
    private static final int MOST_CHASES = 2;

    Optional<SuggestionReferred> refer(Refer command) {
        return command.round() <= round
                ? Optional.empty()
                : Optional.of(new SuggestionReferred(
                        command.id(), command.round(), command.asked(), command.chaseAt(), command.at()));
    }

    Optional<ReferralEvent> chase(Chase command) {
        if (asked == null || command.round() != round || !command.due().equals(due)) {
            return Optional.empty();
        }
        return Optional.of(
                chased < MOST_CHASES
                        ? new BodyChased(
                                command.id(),
                                round,
                                asked.at(command.contact()),
                                chased + 1,
                                command.nextAt(),
                                command.at())
                        : new BodyStayedSilent(command.id(), round, asked, command.at()));
    }

    /** That it has it says a body once; what came of it, as often as it likes while it is asked. */
    Optional<BodyAnswered> answer(Answer command) {
        if (asked == null || !open || command.round() != round) {
            throw new Refused(new ReferralRefusal.ReferralOver());
        }
        return !command.answer().settles() && answer != null
                ? Optional.empty()
                : Optional.of(
                        new BodyAnswered(command.id(), round, asked, command.answer(), command.words(), command.at()));
    }

    Optional<WordsReleased> release(ReleaseWords command) {
        if (answer == null || !answer.settles()) {
            throw new Refused(new ReferralRefusal.NothingToRelease());
        }
        return released
                ? Optional.empty()
                : Optional.of(new WordsReleased(command.id(), round, command.by(), command.at()));
    }

    Optional<ReferralEnded> end(EndReferral command) {
        return open ? Optional.of(new ReferralEnded(command.id(), round, command.at())) : Optional.empty();
    }

    /** The state after an event; one of an earlier round cannot follow. */
    ReferralState evolve(ReferralEvent event) {
        if (event.round() < round) {
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot follow in " + event.id() + ", which is " + this);
        }
        return switch (event) {
            case SuggestionReferred it -> new ReferralState(it.round(), it.asked(), true, 0, it.chaseAt(), null, false);
            case BodyChased it -> new ReferralState(round, it.asked(), open, it.number(), it.nextAt(), answer, false);
            case BodyStayedSilent _ -> new ReferralState(round, asked, open, chased, null, answer, false);
            case BodyAnswered it ->
                new ReferralState(round, asked, open, chased, it.answer().settles() ? null : due, it.answer(), false);
            case WordsReleased _ -> new ReferralState(round, asked, open, chased, due, answer, true);
            case ReferralEnded _ -> new ReferralState(round, asked, false, chased, null, answer, released);
        };
    }

    @Override
    public String toString() {
        return "round " + round + (open ? ", open" : ", over") + ", asked "
                + Objects.requireNonNullElse(asked, "nobody");
    }
}
