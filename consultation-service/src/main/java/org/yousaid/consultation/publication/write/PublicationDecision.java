package org.yousaid.consultation.publication.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.publication.PublicationCommand;
import org.yousaid.consultation.publication.PublicationEvent;
import org.yousaid.consultation.publication.PublicationRefusal;
import org.yousaid.consultation.publication.PublicationRefusal.AnotherPersonNeeded;
import org.yousaid.consultation.publication.PublicationRefusal.NoReleaseAskedFor;
import org.yousaid.consultation.publication.PublicationRefusal.NothingReleased;
import org.yousaid.consultation.publication.PublicationRefusal.NothingToRelease;
import org.yousaid.consultation.publication.PublicationRefusal.ResultsComeFirst;
import org.yousaid.support.problem.Refused;

/** What follows when somebody asks something of a publication: the event, or a refusal. Pure. */
final class PublicationDecision {

    private PublicationDecision() {}

    static PublicationEvent.OfWhole decide(PublicationState state, PublicationCommand.OfWhole command) {
        return switch (command) {
            case PublicationCommand.Release release -> released(state, release);
            case PublicationCommand.DropWish drop -> {
                if (state.wish() == null) {
                    throw refused(new NoReleaseAskedFor());
                }
                yield new PublicationEvent.WishDropped(drop.id(), drop.consultation(), drop.by(), drop.at());
            }
            case PublicationCommand.TakeBack back -> {
                if (!state.standing()) {
                    throw refused(new NothingReleased());
                }
                yield new PublicationEvent.TakenBack(
                        back.id(), back.consultation(), state.released(), back.reason(), back.by(), back.at());
            }
        };
    }

    private static PublicationEvent.OfWhole released(PublicationState state, PublicationCommand.Release command) {
        if (!command.counted()) {
            throw refused(new ResultsComeFirst());
        }
        if (command.what().responses() == 0) {
            throw refused(new NothingToRelease());
        }
        PublicationEvent.ReleaseAskedFor wish = state.wish();
        if (!command.fourEyes()) {
            return out(state, command, command.what().questions(), String.valueOf(command.reason()), null);
        }
        if (wish == null) {
            return new PublicationEvent.ReleaseAskedFor(
                    command.id(),
                    command.consultation(),
                    command.what().questions(),
                    String.valueOf(command.reason()),
                    command.by(),
                    command.at());
        }
        if (wish.by().equals(command.by())) {
            throw refused(new AnotherPersonNeeded());
        }
        String reason = command.reason() == null ? wish.reason() : command.reason();
        return out(state, command, wish.questions(), reason, wish.by());
    }

    private static PublicationEvent.Released out(
            PublicationState state,
            PublicationCommand.Release command,
            List<String> questions,
            String reason,
            @Nullable String askedBy) {
        return new PublicationEvent.Released(
                command.id(),
                command.consultation(),
                state.released() + 1,
                questions,
                command.what().wards(),
                command.what().responses(),
                command.what().texts(),
                reason,
                askedBy,
                command.by(),
                command.at());
    }

    private static Refused refused(PublicationRefusal refusal) {
        return new Refused(refusal);
    }
}
