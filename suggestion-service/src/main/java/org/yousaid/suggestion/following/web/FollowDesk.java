package org.yousaid.suggestion.following.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.following.Following;
import org.yousaid.suggestion.following.FollowingCommand;
import org.yousaid.suggestion.following.FollowingCommand.AskToFollow;
import org.yousaid.suggestion.following.FollowingCommand.ConfirmFollowing;
import org.yousaid.suggestion.following.FollowingCommand.StopFollowing;
import org.yousaid.suggestion.following.FollowingId;
import org.yousaid.suggestion.following.FollowingRefusal;
import org.yousaid.suggestion.following.Followings;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/** Seals addresses, and lets in who holds the link from a mail. */
@Component
class FollowDesk {

    private static final String CONFIRM = "confirm";
    private static final String STOP = "stop";

    /** So many questions a day does an address get that does not answer; more would be somebody's way to pester it. */
    private static final int MOST_QUESTIONS = 5;

    private static final int MOST_SHOWN = 500;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final PersonVault vault;
    private final MailedTokens tokens;
    private final Followings followings;
    private final CommandGateway commands;
    private final InstantSource clock;

    FollowDesk(
            PersonVault vault,
            MailedTokens tokens,
            Followings followings,
            CommandGateway commands,
            InstantSource clock) {
        this.vault = vault;
        this.tokens = tokens;
        this.followings = followings;
        this.commands = commands;
        this.clock = clock;
    }

    void ask(SuggestionId suggestion, FollowRequest.Complete request, boolean supports, Caller caller) {
        EmailAddress email = Objects.requireNonNull(request.contact().email());
        PersonId person = vault.personWith(email);
        boolean own = caller.person().filter(person::equals).isPresent();
        Instant now = now();
        if (!own && followings.waitingSince(person, now.minus(A_DAY)) >= MOST_QUESTIONS) {
            return;
        }
        send(new AskToFollow(
                FollowingId.of(suggestion, person, vault),
                suggestion,
                vault.seal(person, request.contact()),
                request.language(),
                supports,
                own,
                now));
    }

    Following read(String id, String token) {
        return find(id, token, CONFIRM).or(() -> find(id, token, STOP)).orElseThrow(FollowDesk::noSuchFollowing);
    }

    Following confirm(String id, String token) {
        return change(id, token, CONFIRM, new ConfirmFollowing(checked(id), now()));
    }

    Following stop(String id, String token, boolean withdraw) {
        return change(id, token, STOP, new StopFollowing(checked(id), withdraw, now()));
    }

    /** What somebody follows, supports, or was asked about. */
    List<Following> of(PersonId person) {
        return followings.of(person, MOST_SHOWN).stream()
                .filter(following -> following.waiting() || following.running() || following.supports())
                .toList();
    }

    /** For who is signed in as the person it is about; of anybody else's nothing is told. */
    Following stop(String id, PersonId person, boolean withdraw) {
        Following following = followings
                .find(checked(id))
                .filter(found ->
                        FollowingId.of(found.suggestion(), person, vault).equals(found.id()))
                .orElseThrow(FollowDesk::noSuchFollowing);
        send(new StopFollowing(following.id(), withdraw, now()));
        return followings.find(following.id()).orElseThrow(FollowDesk::noSuchFollowing);
    }

    private Following change(String id, String token, String purpose, FollowingCommand command) {
        if (find(id, token, purpose).isEmpty()) {
            throw noSuchFollowing();
        }
        send(command);
        return followings.find(command.id()).orElseThrow(FollowDesk::noSuchFollowing);
    }

    private Optional<Following> find(String id, String token, String purpose) {
        return tokens.matches(purpose, id, token) ? followings.find(checked(id)) : Optional.empty();
    }

    private static FollowingId checked(String id) {
        if (!FollowingId.isWellFormed(id)) {
            throw noSuchFollowing();
        }
        return new FollowingId(id);
    }

    private void send(FollowingCommand command) {
        @Nullable Object _ = commands.sendAndWait(command);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Refused noSuchFollowing() {
        return new Refused(new FollowingRefusal.NoSuchFollowing());
    }
}
