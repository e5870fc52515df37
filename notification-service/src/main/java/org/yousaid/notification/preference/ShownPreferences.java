package org.yousaid.notification.preference;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.Choices.Chosen;
import org.yousaid.notification.follower.FollowedSuggestions;
import org.yousaid.notification.preference.PreferencesRepresentation.Following;
import org.yousaid.notification.preference.PreferencesRepresentation.Given;
import org.yousaid.notification.promise.PromiseBook;
import org.yousaid.support.request.Shown;
import org.yousaid.support.request.Versions;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonId;

/** What somebody chose and what they can choose about, as they are answered. */
@Component
class ShownPreferences {

    private static final int MOST = 200;

    private final Choices choices;
    private final FollowedSuggestions followed;
    private final PromiseBook promises;
    private final MailedTokens tokens;
    private final InstantSource clock;
    private final int longestMonths;

    ShownPreferences(
            Choices choices,
            FollowedSuggestions followed,
            PromiseBook promises,
            MailedTokens tokens,
            InstantSource clock,
            @Value("${yousaid.preferences.longest-pause-months}") int longestMonths) {
        this.choices = choices;
        this.followed = followed;
        this.promises = promises;
        this.tokens = tokens;
        this.clock = clock;
        this.longestMonths = longestMonths;
    }

    /**
     * Who asks.
     *
     * @param link whether they came by the link of a mail: mails are passed on, so those see of what its reader gave only what
     *     the mail is about
     * @param about what the mail is about; null for nothing of theirs
     */
    record Reader(PersonId person, boolean link, @Nullable Reference about) {

        static Reader signedIn(PersonId person) {
            return new Reader(person, false, null);
        }
    }

    int longestMonths() {
        return longestMonths;
    }

    ResponseEntity<PreferencesRepresentation> answer(Reader reader) {
        return answer(reader, choices.choices(reader.person()));
    }

    /** Once the change is there to be read. */
    ResponseEntity<PreferencesRepresentation> answerOnce(Reader reader, int version) {
        return answer(
                reader,
                Shown.within(
                                Duration.ofSeconds(10),
                                () -> Optional.of(choices.choices(reader.person()))
                                        .filter(shown -> shown.version() >= version))
                        .orElseGet(() -> new Chosen(
                                version, choices.choices(reader.person()).preferences())));
    }

    /** Whether this is among what the reader can choose about. */
    boolean concerns(Reader reader, Reference about) {
        return given(reader).anyMatch(one -> one.reference().equals(about))
                || followed.of(reader.person(), MOST).stream()
                        .anyMatch(one -> one.suggestion().equals(about));
    }

    private ResponseEntity<PreferencesRepresentation> answer(Reader reader, Chosen chosen) {
        var preferences = chosen.preferences();
        var now = clock.instant();
        List<Given> given = given(reader)
                .map(one -> new Given(
                        one.reference(),
                        one.kind(),
                        preferences
                                .pausedUntil(one.reference(), now)
                                .map(CalendarDays::of)
                                .orElse(null)))
                .toList();
        List<Following> following = followed.of(reader.person(), MOST).stream()
                .map(one -> new Following(
                        one.following(),
                        one.suggestion(),
                        tokens.token("stop", one.following()),
                        preferences
                                .pausedUntil(one.suggestion(), now)
                                .map(CalendarDays::of)
                                .orElse(null)))
                .toList();
        return ResponseEntity.ok()
                .eTag(Versions.etag(chosen.version()))
                .cacheControl(CacheControl.noStore())
                .body(PreferencesRepresentation.of(chosen, now, longestMonths, given, following));
    }

    private Stream<PromiseBook.Made> given(Reader reader) {
        if (!reader.link()) {
            return promises.madeTo(reader.person(), MOST).stream();
        }
        Reference about = reader.about();
        return about == null
                ? Stream.empty()
                : promises.made(about).filter(made -> made.person().equals(reader.person())).stream();
    }
}
