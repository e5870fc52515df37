package org.yousaid.suggestion.following.write;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.following.FollowingCommand.AskToFollow;
import org.yousaid.suggestion.following.FollowingCommand.ConfirmFollowing;
import org.yousaid.suggestion.following.FollowingCommand.StopFollowing;
import org.yousaid.suggestion.following.FollowingEvent;
import org.yousaid.suggestion.following.FollowingEvent.FollowingAsked;
import org.yousaid.suggestion.following.FollowingEvent.FollowingEnded;
import org.yousaid.suggestion.following.FollowingEvent.FollowingStarted;
import org.yousaid.suggestion.following.FollowingRefusal;
import org.yousaid.support.problem.Refused;

/**
 * What a following must remember to decide.
 *
 * @param asked how often it was asked for by somebody of whom nothing was known
 * @param waiting the last of these, until it is confirmed or stopped
 * @param running whether they get mails
 * @param supports whether they are counted
 */
record FollowingState(int asked, @Nullable FollowingAsked waiting, boolean running, boolean supports) {

    static final FollowingState NONE = new FollowingState(0, null, false, false);

    /** Whoever asks again sooner gets no second mail: a lost one is asked for again the next day. */
    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);

    List<FollowingEvent> ask(AskToFollow command) {
        if (running && (supports || !command.supports())) {
            return List.of();
        }
        if (command.confirmed()) {
            return List.of(new FollowingStarted(
                    command.id(),
                    command.suggestion(),
                    command.contact(),
                    command.language(),
                    supports || command.supports(),
                    command.at()));
        }
        if (waiting != null
                && (waiting.supports() || !command.supports())
                && command.at().isBefore(waiting.at().plus(BETWEEN_MAILS))) {
            return List.of();
        }
        return List.of(new FollowingAsked(
                command.id(),
                command.suggestion(),
                command.contact(),
                command.language(),
                command.supports() || (waiting != null && waiting.supports()),
                asked + 1,
                command.at()));
    }

    List<FollowingEvent> confirm(ConfirmFollowing command) {
        if (waiting != null) {
            return List.of(new FollowingStarted(
                    command.id(),
                    waiting.suggestion(),
                    waiting.contact(),
                    waiting.language(),
                    supports || waiting.supports(),
                    command.at()));
        }
        if (!running) {
            throw new Refused(new FollowingRefusal.FollowingStopped());
        }
        return List.of();
    }

    List<FollowingEvent> stop(StopFollowing command, FollowingEvent last) {
        boolean counted = supports && !command.withdraw();
        if (waiting == null && !running && counted == supports) {
            return List.of();
        }
        return List.of(new FollowingEnded(command.id(), last.suggestion(), last.who(), counted, command.at()));
    }

    FollowingState evolve(FollowingEvent event) {
        return switch (event) {
            case FollowingAsked it -> new FollowingState(it.number(), it, running, supports);
            case FollowingStarted it -> new FollowingState(asked, null, true, it.supports());
            case FollowingEnded it -> new FollowingState(asked, null, false, it.supports());
        };
    }
}
