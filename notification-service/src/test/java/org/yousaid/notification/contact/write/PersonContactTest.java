package org.yousaid.notification.contact.write;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yousaid.notification.Known.CONTACT;
import static org.yousaid.notification.Known.IDEA;
import static org.yousaid.notification.Known.LATER_CONTACT;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.Known.PERSON;
import static org.yousaid.notification.Known.RESPONSE;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.contact.MailGroup;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.contact.Unreachable.Why;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.SealedContact;

class PersonContactTest {

    private static final ContactId ID = ContactId.of(PERSON);
    private static final Consents THANK_ME = new Consents(true, false, false);
    private static final Consents TELL_ME = new Consents(false, true, true);
    private static final ContactEvent REMEMBERED = new ContactEvent.Remembered(ID, PERSON, CONTACT, "en", MADE);
    private static final ContactEvent AGREED = new ContactEvent.Agreed(ID, PERSON, RESPONSE, THANK_ME, MADE);

    private static final Preferences NO_REPLIES = new Preferences(List.of(MailGroup.REPLIES), null, null, List.of());

    private final AggregateTestFixture<PersonContact> fixture = new AggregateTestFixture<>(PersonContact.class);

    @Test
    void remembersHowSomebodyIsReachedAndWhatTheyAgreedToWithItsDate() {
        fixture.givenNoPriorActivity()
                .when(remember(CONTACT, "en", THANK_ME, RESPONSE, MADE))
                .expectEvents(REMEMBERED, AGREED);
    }

    @Test
    void hearsTheSameOnceOnly() {
        fixture.given(REMEMBERED, AGREED)
                .when(remember(CONTACT, "en", THANK_ME, RESPONSE, MADE))
                .expectNoEvents();
    }

    @Test
    void takesTheLaterWayToReachSomebodyAndKeepsEveryConsent() {
        Instant later = MADE.plusSeconds(60);
        fixture.given(REMEMBERED, AGREED)
                .when(remember(LATER_CONTACT, "cy", TELL_ME, IDEA, later))
                .expectEvents(
                        new ContactEvent.Remembered(ID, PERSON, LATER_CONTACT, "cy", later),
                        new ContactEvent.Agreed(ID, PERSON, IDEA, TELL_ME, later));
    }

    @Test
    void anOlderWayThatArrivesLateAddsItsConsentOnly() {
        Instant earlier = MADE.minusSeconds(60);
        fixture.given(REMEMBERED, AGREED)
                .when(remember(LATER_CONTACT, "en", TELL_ME, IDEA, earlier))
                .expectEvents(new ContactEvent.Agreed(ID, PERSON, IDEA, TELL_ME, earlier));
    }

    @Test
    void whomNoMailReachesIsMarkedOnceAlsoWhereNothingElseIsKnown() {
        var mark = new ContactCommand.MarkUnreachable(ID, PERSON, Why.CAME_BACK, MADE);
        var marked = new ContactEvent.MarkedUnreachable(ID, PERSON, Why.CAME_BACK, MADE);
        fixture.givenNoPriorActivity().when(mark).expectEvents(marked);
        fixture.given(marked).when(mark).expectNoEvents();
    }

    @Test
    void aWishOutlastsAFault() {
        var complained = new ContactEvent.MarkedUnreachable(ID, PERSON, Why.COMPLAINED, MADE);
        fixture.given(complained)
                .when(new ContactCommand.MarkUnreachable(ID, PERSON, Why.CAME_BACK, MADE))
                .expectNoEvents();
        fixture.given(new ContactEvent.MarkedUnreachable(ID, PERSON, Why.CAME_BACK, MADE))
                .when(new ContactCommand.MarkUnreachable(ID, PERSON, Why.COMPLAINED, MADE))
                .expectEvents(complained);
    }

    @Test
    void isWrittenToAgainOnceSomebodySaysSo() {
        var again = new ContactCommand.WriteAgain(ID, PERSON, "policy", MADE);
        var reachable = new ContactEvent.ReachableAgain(ID, PERSON, "policy", MADE);
        fixture.given(new ContactEvent.MarkedUnreachable(ID, PERSON, Why.CAME_BACK, MADE))
                .when(again)
                .expectEvents(reachable);
        fixture.given(REMEMBERED).when(again).expectNoEvents();
    }

    @Test
    void stopsMailsAboutOneThingOnce() {
        var stop = new ContactCommand.StopMails(ID, PERSON, RESPONSE, MADE);
        var stopped = new ContactEvent.StoppedMails(ID, PERSON, RESPONSE, MADE);
        fixture.given(REMEMBERED, AGREED).when(stop).expectEvents(stopped);
        fixture.given(REMEMBERED, AGREED, stopped).when(stop).expectNoEvents();
    }

    @Test
    void anImpossibleHistoryStops() {
        assertThatIllegalStateException().isThrownBy(() -> ContactState.UNKNOWN.evolve(AGREED));
    }

    private static ContactCommand remember(
            SealedContact sealed, String language, Consents consents, Reference givenWith, Instant at) {
        return new ContactCommand.Remember(ID, sealed, language, consents, givenWith, at);
    }

    @Test
    void keepsWhatSomebodyChoseAlsoWhereNothingElseIsKnown() {
        fixture.givenNoPriorActivity()
                .when(choose(0, NO_REPLIES))
                .expectEvents(chosen(1, NO_REPLIES))
                .expectResultMessagePayload(1);
        fixture.given(REMEMBERED, AGREED, chosen(1, NO_REPLIES))
                .when(choose(1, Preferences.NONE))
                .expectEvents(chosen(2, Preferences.NONE));
    }

    @Test
    void whoSawAnOlderChoiceIsToldSoUnlessTheyWantTheSame() {
        fixture.given(chosen(1, NO_REPLIES))
                .when(choose(0, Preferences.NONE))
                .expectNoEvents()
                .expectException(Refused.class);
        fixture.given(chosen(1, NO_REPLIES))
                .when(choose(0, NO_REPLIES))
                .expectNoEvents()
                .expectResultMessagePayload(1);
    }

    @Test
    void whoIsKnownByAMailAloneIsReachedByIt() {
        Preferences news = new Preferences(List.of(), null, null, List.of("E05002087"));
        var choose = new ContactCommand.ChoosePreferences(
                ID, PERSON, ExpectedVersion.any(), news, new Contacts.Contact(LATER_CONTACT, "cy"), MADE);
        fixture.givenNoPriorActivity()
                .when(choose)
                .expectEvents(new ContactEvent.Remembered(ID, PERSON, LATER_CONTACT, "cy", MADE), chosen(1, news));
        fixture.given(REMEMBERED, AGREED).when(choose).expectEvents(chosen(1, news));
    }

    @Test
    void whoStopsTheNewsOfWardsKeepsAllElse() {
        Preferences both = new Preferences(List.of(MailGroup.REPLIES), "cy", null, List.of("E05002087"));
        var stop = new ContactCommand.StopNews(ID, PERSON, MADE);
        fixture.given(chosen(1, both)).when(stop).expectEvents(chosen(2, both.withoutWards()));
        fixture.given(chosen(1, NO_REPLIES)).when(stop).expectNoEvents();
        fixture.givenNoPriorActivity().when(stop).expectNoEvents();
    }

    @Test
    void whoSaysYesToTheNewsOfAWardGetsItOnceAndKeepsAllElse() {
        var want =
                new ContactCommand.WantNews(ID, PERSON, "E05002087", new Contacts.Contact(LATER_CONTACT, "cy"), MADE);
        fixture.given(REMEMBERED, AGREED, chosen(1, NO_REPLIES))
                .when(want)
                .expectEvents(chosen(2, NO_REPLIES.withWard("E05002087")));
        fixture.given(chosen(1, NO_REPLIES.withWard("E05002087"))).when(want).expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(want)
                .expectEvents(
                        new ContactEvent.Remembered(ID, PERSON, LATER_CONTACT, "cy", MADE),
                        chosen(1, Preferences.NONE.withWard("E05002087")));
    }

    @Test
    void pausesOneThingAndKeepsAllElse() {
        Instant until = MADE.plusSeconds(86_400);
        Preferences paused = NO_REPLIES.pausing(IDEA, until, MADE);
        fixture.given(chosen(1, NO_REPLIES))
                .when(pause(1, IDEA, until))
                .expectEvents(chosen(2, paused))
                .expectResultMessagePayload(2);
        fixture.given(chosen(2, paused)).when(pause(2, IDEA, until)).expectNoEvents();
        fixture.given(chosen(2, paused)).when(pause(2, IDEA, null)).expectEvents(chosen(3, NO_REPLIES));
        fixture.given(chosen(2, paused))
                .when(pause(1, RESPONSE, until))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void whatIsPausedByItselfStaysSoWhateverElseIsChosen() {
        Instant until = MADE.plusSeconds(86_400);
        Preferences paused = Preferences.NONE.pausing(IDEA, until, MADE);
        fixture.given(chosen(1, paused))
                .when(choose(1, NO_REPLIES))
                .expectEvents(chosen(2, NO_REPLIES.pausing(IDEA, until, MADE)));
        fixture.given(chosen(1, paused)).when(choose(1, Preferences.NONE)).expectNoEvents();
    }

    @Test
    void aPauseThatIsOverIsForgottenWithTheNextOne() {
        Preferences old = Preferences.NONE.pausing(RESPONSE, MADE, MADE.minusSeconds(60));
        Instant until = MADE.plusSeconds(60);
        fixture.given(chosen(1, old))
                .when(pause(1, IDEA, until))
                .expectEvents(chosen(2, Preferences.NONE.pausing(IDEA, until, MADE)));
    }

    private static ContactCommand pause(long version, Reference about, @Nullable Instant until) {
        return new ContactCommand.PauseMails(ID, PERSON, ExpectedVersion.of(version), about, until, MADE);
    }

    private static ContactCommand choose(long version, Preferences preferences) {
        return new ContactCommand.ChoosePreferences(ID, PERSON, ExpectedVersion.of(version), preferences, null, MADE);
    }

    private static ContactEvent chosen(int version, Preferences preferences) {
        return new ContactEvent.PreferencesChosen(ID, PERSON, version, preferences, MADE);
    }
}
