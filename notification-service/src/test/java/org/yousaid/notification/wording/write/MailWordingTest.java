package org.yousaid.notification.wording.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.ShippedTexts;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.WordingCommand;
import org.yousaid.notification.wording.WordingEvent;
import org.yousaid.notification.wording.WordingHistory;
import org.yousaid.notification.wording.WordingId;
import org.yousaid.notification.wording.WordingRefusal;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

class MailWordingTest {

    private static final MailForm FORM = MailForm.SIGN_IN;
    private static final MailLanguage WELSH = MailLanguage.WELSH;
    private static final WordingId ID = WordingId.of(FORM, WELSH);
    private static final Instant AT = Instant.parse("2026-11-22T18:00:00Z");
    private static final Texts SHIPPED = new ShippedTexts().of(FORM, WELSH);
    private static final Texts TYPED =
            new Texts("Dolen", SHIPPED.preview(), SHIPPED.heading(), SHIPPED.body(), SHIPPED.footer());
    private static final Texts BROKEN =
            new Texts("Dolen {gone}", SHIPPED.preview(), SHIPPED.heading(), SHIPPED.body(), SHIPPED.footer());
    private static final WordingEvent DRAFTED = new WordingEvent.Drafted(ID, TYPED, "admin", AT);
    private static final WordingEvent PUBLISHED = new WordingEvent.Published(ID, 1, TYPED, "second", AT);

    @Test
    void aDraftIsKept() {
        given().when(draft(TYPED, "admin")).expectEvents(DRAFTED);
        given(DRAFTED).when(draft(TYPED, "admin")).expectNoEvents();
        given(DRAFTED).when(draft(TYPED, "second")).expectEvents(new WordingEvent.Drafted(ID, TYPED, "second", AT));
    }

    @Test
    void aDraftThatNoMailCanBeWrittenWithIsRefused() {
        given().when(draft(BROKEN, "admin"))
                .expectException(Refused.class)
                .expectException(refusal(new WordingRefusal.WordingNotSendable("subject", "unknown-placeholder")));
    }

    @Test
    void aDraftIsPublishedUnderTheNextNumber() {
        given(DRAFTED)
                .when(publish(false, "admin"))
                .expectEvents(new WordingEvent.Published(ID, 1, TYPED, "admin", AT));
        given(DRAFTED, PUBLISHED, DRAFTED)
                .when(publish(false, "admin"))
                .expectEvents(new WordingEvent.Published(ID, 2, TYPED, "admin", AT));
        given().when(publish(false, "admin")).expectException(refusal(new WordingRefusal.NothingDrafted()));
        given(DRAFTED, PUBLISHED)
                .when(publish(false, "admin"))
                .expectException(refusal(new WordingRefusal.NothingDrafted()));
    }

    @Test
    void withFourEyesSomebodyElsePublishesWhatWasTyped() {
        given(DRAFTED)
                .when(publish(true, "admin"))
                .expectException(refusal(new WordingRefusal.AnotherPersonPublishes()));
        given(DRAFTED).when(publish(true, "second")).expectEvents(PUBLISHED);
    }

    @Test
    void whatWasDraftedForOtherPlaceholdersIsNotPublished() {
        given(new WordingEvent.Drafted(ID, BROKEN, "admin", AT))
                .when(publish(false, "second"))
                .expectException(refusal(new WordingRefusal.WordingNotSendable("subject", "unknown-placeholder")));
    }

    @Test
    void aDraftIsThrownAway() {
        given(DRAFTED)
                .when(new WordingCommand.Discard(ID, ExpectedVersion.any(), "admin", AT))
                .expectEvents(new WordingEvent.Discarded(ID, "admin", AT));
        given().when(new WordingCommand.Discard(ID, ExpectedVersion.any(), "admin", AT))
                .expectException(refusal(new WordingRefusal.NothingDrafted()));
    }

    @Test
    void mailsAreWrittenWithAnEarlierVersionAgain() {
        given(DRAFTED, PUBLISHED).when(goBack(0)).expectEvents(new WordingEvent.WentBack(ID, 0, "Wrong.", "admin", AT));
        given(DRAFTED, PUBLISHED).when(goBack(1)).expectException(refusal(new WordingRefusal.WordingInUse(1)));
        given(DRAFTED, PUBLISHED).when(goBack(2)).expectException(refusal(new WordingRefusal.NoSuchWording(2)));
        given(DRAFTED, PUBLISHED, new WordingEvent.WentBack(ID, 0, "Wrong.", "admin", AT), DRAFTED)
                .when(publish(false, "admin"))
                .expectEvents(new WordingEvent.Published(ID, 2, TYPED, "admin", AT));
    }

    @Test
    void whatWasDecidedOnAnOlderVersionIsRefused() {
        given(DRAFTED)
                .when(new WordingCommand.Discard(ID, ExpectedVersion.of(0), "admin", AT))
                .expectException(refusal(CommonRefusal.STALE_VERSION));
        given(DRAFTED)
                .when(new WordingCommand.Discard(ID, ExpectedVersion.of(1), "admin", AT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void everyVersionStaysReadable() {
        WordingHistory history = WordingHistory.shipped(SHIPPED)
                .with(DRAFTED)
                .with(PUBLISHED)
                .with(new WordingEvent.WentBack(ID, 0, "Wrong.", "admin", AT));
        assertThat(history.version()).isEqualTo(3);
        assertThat(history.current()).isZero();
        assertThat(history.texts()).isEqualTo(SHIPPED);
        assertThat(history.draft()).isNull();
        assertThat(history.versions())
                .extracting(WordingHistory.Version::number)
                .containsExactly(1, 0);
        assertThat(history.version(1).orElseThrow().texts()).isEqualTo(TYPED);
        assertThat(history.steps()).hasSize(3);
    }

    private static TestExecutor<MailWording> given(WordingEvent... events) {
        AggregateTestFixture<MailWording> fixture = new AggregateTestFixture<>(MailWording.class);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(events));
    }

    private static WordingCommand draft(Texts texts, String by) {
        return new WordingCommand.Draft(ID, FORM, WELSH, texts, ExpectedVersion.any(), by, AT);
    }

    private static WordingCommand publish(boolean fourEyes, String by) {
        return new WordingCommand.Publish(ID, FORM, WELSH, fourEyes, ExpectedVersion.any(), by, AT);
    }

    private static WordingCommand goBack(int to) {
        return new WordingCommand.GoBack(ID, to, "Wrong.", ExpectedVersion.any(), "admin", AT);
    }

    private static org.hamcrest.Matcher<?> refusal(Refusal refusal) {
        return new org.hamcrest.CustomMatcher<Object>(refusal.code()) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof Refused refused && refused.refusal().equals(refusal);
            }
        };
    }
}
