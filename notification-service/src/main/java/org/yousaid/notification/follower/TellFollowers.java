package org.yousaid.notification.follower;

import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.news.KnownProgress;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.vault.SealedContact;

/**
 * Tells followers of each step. News is stored before its followers are looked for, and a follower before their news is
 * looked for: whichever comes first, nobody falls between them, and the message's id keeps it to one mail. Runs after the
 * author was told, so that an author who follows too gets the author's mail.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(5)
class TellFollowers {

    private final Followers followers;
    private final KnownProgress progress;
    private final CommandGateway commands;
    private final InstantSource clock;

    TellFollowers(Followers followers, KnownProgress progress, CommandGateway commands, InstantSource clock) {
        this.followers = followers;
        this.progress = progress;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(ProgressKnown known) {
        followers.forEach(known.suggestion(), known.at(), follower -> tell(follower, known));
    }

    /** From now on, and of what happened since but was heard of before. */
    void begin(Follower follower) {
        followers.add(follower);
        progress.of(follower.suggestion()).stream()
                .filter(known -> !known.at().isBefore(follower.since()))
                .forEach(known -> tell(follower, known));
    }

    void end(String following, Instant at) {
        followers.remove(following, at);
    }

    /** Asks whether it was meant; whoever does not answer hears nothing more. */
    void ask(SealedContact contact, String language, Content.ConfirmFollowing question) {
        queue(contact, language, question);
    }

    /** Not of what is said by itself: there is no news in it for anybody but its author. */
    private void tell(Follower follower, ProgressKnown known) {
        if (known.word() == Word.BY_ITSELF) {
            return;
        }
        Reference reference = follower.suggestion();
        queue(
                follower.contact(),
                follower.language(),
                new Content.FollowedProgress(
                        follower.following(),
                        reference,
                        known.step(),
                        known.stage(),
                        known.told(),
                        known.word(),
                        known.note()));
    }

    private void queue(SealedContact contact, String language, Content content) {
        @Nullable Object _ = commands.sendAndWait(MessageCommand.Queue.of(contact, language, content, clock.instant()));
    }
}
