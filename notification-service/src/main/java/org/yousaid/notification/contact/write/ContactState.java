package org.yousaid.notification.contact.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.Choices.Chosen;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.contact.Unreachable.Why;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.SealedContact;

/** What is known of a contact, and what follows from it. */
record ContactState(@Nullable Known known, @Nullable Why barred, Set<Reference> stopped, Chosen chosen) {

    static final ContactState UNKNOWN = new ContactState(null, null, Set.of(), new Chosen(0, Preferences.NONE));

    ContactState {
        stopped = Set.copyOf(stopped);
    }

    /** How the person is reached, since when, and what they agreed to. */
    record Known(SealedContact sealed, String language, Instant since, Map<Reference, Consents> agreed) {

        Known {
            agreed = Map.copyOf(agreed);
        }
    }

    List<ContactEvent> decide(ContactCommand command) {
        return switch (command) {
            case ContactCommand.Remember remember -> remember(remember);
            case ContactCommand.MarkUnreachable mark -> mark(mark);
            case ContactCommand.WriteAgain again ->
                barred == null
                        ? List.of()
                        : List.of(new ContactEvent.ReachableAgain(
                                again.contact(), again.person(), again.by(), again.at()));
            case ContactCommand.StopMails stop ->
                stopped.contains(stop.about())
                        ? List.of()
                        : List.of(
                                new ContactEvent.StoppedMails(stop.contact(), stop.person(), stop.about(), stop.at()));
            case ContactCommand.ChoosePreferences choose ->
                choose(choose.wanting(
                        choose.preferences().with(chosen.preferences().pauses())));
            case ContactCommand.PauseMails pause ->
                choose(new ContactCommand.ChoosePreferences(
                        pause.contact(),
                        pause.person(),
                        pause.expected(),
                        chosen.preferences().pausing(pause.about(), pause.until(), pause.at()),
                        null,
                        pause.at()));
            case ContactCommand.WantNews want ->
                choose(new ContactCommand.ChoosePreferences(
                        want.contact(),
                        want.person(),
                        ExpectedVersion.any(),
                        chosen.preferences().withWard(want.ward()),
                        want.reached(),
                        want.at()));
            case ContactCommand.StopNews stop ->
                choose(new ContactCommand.ChoosePreferences(
                        stop.contact(),
                        stop.person(),
                        ExpectedVersion.any(),
                        chosen.preferences().withoutWards(),
                        null,
                        stop.at()));
        };
    }

    ContactState evolve(ContactEvent event) {
        return switch (event) {
            case ContactEvent.Remembered remembered ->
                with(new Known(remembered.sealed(), remembered.language(), remembered.at(), agreed()));
            case ContactEvent.Agreed given -> with(agree(given));
            case ContactEvent.MarkedUnreachable marked -> new ContactState(known, marked.why(), stopped, chosen);
            case ContactEvent.ReachableAgain _ -> new ContactState(known, null, stopped, chosen);
            case ContactEvent.StoppedMails stop -> {
                Set<Reference> all = new HashSet<>(stopped);
                all.add(stop.about());
                yield new ContactState(known, barred, all, chosen);
            }
            case ContactEvent.PreferencesChosen given ->
                new ContactState(known, barred, stopped, new Chosen(given.version(), given.preferences()));
        };
    }

    private List<ContactEvent> remember(ContactCommand.Remember given) {
        if (agreed().containsKey(given.givenWith())) {
            return List.of();
        }
        var person = given.sealed().person();
        List<ContactEvent> events = new ArrayList<>();
        if (known == null || !given.at().isBefore(known.since())) {
            events.add(
                    new ContactEvent.Remembered(given.contact(), person, given.sealed(), given.language(), given.at()));
        }
        events.add(new ContactEvent.Agreed(given.contact(), person, given.givenWith(), given.consents(), given.at()));
        return events;
    }

    /** The same again changes nothing, also for whoever saw an older version. */
    private List<ContactEvent> choose(ContactCommand.ChoosePreferences choose) {
        if (choose.preferences().equals(chosen.preferences())) {
            return List.of();
        }
        choose.expected().check(chosen.version());
        List<ContactEvent> events = new ArrayList<>();
        var reached = choose.reached();
        if (known == null && reached != null) {
            events.add(new ContactEvent.Remembered(
                    choose.contact(), choose.person(), reached.sealed(), reached.language(), choose.at()));
        }
        events.add(new ContactEvent.PreferencesChosen(
                choose.contact(), choose.person(), chosen.version() + 1, choose.preferences(), choose.at()));
        return events;
    }

    /** A wish outlasts a fault: who complained is not written to, whether or not mails would arrive. */
    private List<ContactEvent> mark(ContactCommand.MarkUnreachable mark) {
        return barred == mark.why() || barred == Why.COMPLAINED
                ? List.of()
                : List.of(new ContactEvent.MarkedUnreachable(mark.contact(), mark.person(), mark.why(), mark.at()));
    }

    private Known agree(ContactEvent.Agreed given) {
        if (known == null) {
            throw new IllegalStateException(given.contact() + " agreed before there was a way to reach anybody");
        }
        Map<Reference, Consents> all = new HashMap<>(known.agreed());
        all.put(given.givenWith(), given.consents());
        return new Known(known.sealed(), known.language(), known.since(), all);
    }

    private Map<Reference, Consents> agreed() {
        return known == null ? Map.of() : known.agreed();
    }

    private ContactState with(Known next) {
        return new ContactState(next, barred, stopped, chosen);
    }
}
