package org.yousaid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.CONTACT;
import static org.yousaid.notification.Known.DUE;
import static org.yousaid.notification.Known.IDEA;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.Known.PERSON;
import static org.yousaid.notification.Known.RECORDED;
import static org.yousaid.notification.Known.RESPONSE;
import static org.yousaid.notification.Known.TEXT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.contract.Consents;
import org.yousaid.contract.OutcomePublished.Item;
import org.yousaid.contract.ResultsPublished.Bar;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.eventstore.DeclaredTypesSerializer;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.contact.MailGroup;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.contact.Unreachable.Why;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.news.NewsEvent;
import org.yousaid.notification.news.NewsId;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.WordingEvent;
import org.yousaid.notification.wording.WordingId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the event store, as approved in {@code src/test/resources/approved}. A sample is never changed: a new
 * shape is a new revision with a sample of its own, and the old one must still be read.
 */
class EventSamplesTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final EventTypes TYPES = EventConfiguration.eventTypes();
    private static final MessageId MESSAGE = MessageId.of(PERSON, MessageKind.RECEIPT, RESPONSE.value(), 1);

    private static final WordingId WORDING = WordingId.of(MailForm.THANKS, MailLanguage.WELSH);
    private static final Texts TEXTS =
            new Texts("Diolch", "Dyma’r canlyniadau.", "Diolch", "{greeting}\n\n{charts}", "{your-choices}");

    private final DeclaredTypesSerializer serializer = new DeclaredTypesSerializer(TYPES);

    record Sample(String name, Object event) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        PromiseId promise = PromiseId.of(RESPONSE);
        return Stream.of(
                new Sample(
                        "contact.remembered",
                        new ContactEvent.Remembered(ContactId.of(PERSON), PERSON, CONTACT, "en", MADE)),
                new Sample(
                        "contact.agreed",
                        new ContactEvent.Agreed(
                                ContactId.of(PERSON), PERSON, RESPONSE, new Consents(true, false, true), MADE)),
                new Sample(
                        "promise.opened",
                        new PromiseEvent.Opened(
                                promise,
                                RESPONSE,
                                PromiseKind.RESPONSE,
                                PERSON,
                                CONSULTATION,
                                null,
                                List.of(IDEA),
                                MADE,
                                DUE,
                                RECORDED)),
                new Sample(
                        "contact.unreachable",
                        new ContactEvent.MarkedUnreachable(ContactId.of(PERSON), PERSON, Why.CAME_BACK, RECORDED)),
                new Sample(
                        "contact.reachable-again",
                        new ContactEvent.ReachableAgain(ContactId.of(PERSON), PERSON, "policy", RECORDED)),
                new Sample(
                        "contact.stopped-mails",
                        new ContactEvent.StoppedMails(ContactId.of(PERSON), PERSON, RESPONSE, RECORDED)),
                new Sample(
                        "contact.preferences-chosen",
                        new ContactEvent.PreferencesChosen(
                                ContactId.of(PERSON),
                                PERSON,
                                2,
                                new Preferences(
                                        List.of(MailGroup.FOLLOWED, MailGroup.REPLIES),
                                        "cy",
                                        DUE,
                                        List.of("E05002087")),
                                RECORDED)),
                new Sample(
                        "contact.preferences-chosen-with-pauses",
                        new ContactEvent.PreferencesChosen(
                                ContactId.of(PERSON),
                                PERSON,
                                4,
                                Preferences.NONE.pausing(IDEA, DUE, RECORDED),
                                RECORDED)),
                new Sample(
                        "contact.preferences-chosen-bare",
                        new ContactEvent.PreferencesChosen(
                                ContactId.of(PERSON), PERSON, 3, Preferences.NONE, RECORDED)),
                new Sample(
                        "message.failed-not-wanted",
                        new MessageEvent.Failed(
                                MESSAGE,
                                MessageKind.THANKS,
                                FailureReason.NOT_WANTED,
                                "preferences",
                                RECORDED,
                                PERSON,
                                new Content.Keeps(RESPONSE, Word.RESULTS))),
                new Sample("promise.kept", new PromiseEvent.Kept(promise, RESPONSE, Word.RESULTS, false, RECORDED)),
                new Sample("promise.reopened", new PromiseEvent.Reopened(promise, RESPONSE, RECORDED)),
                new Sample(
                        "promise.broken",
                        new PromiseEvent.Broken(promise, RESPONSE, BreachCause.NO_WORD_IN_TIME, DUE, DUE)),
                new Sample(
                        "promise.released",
                        new PromiseEvent.Released(promise, RESPONSE, ReleaseReason.ERASED, RECORDED)),
                new Sample(
                        "promise.opened-with-consents",
                        new PromiseEvent.Opened(
                                promise,
                                RESPONSE,
                                PromiseKind.RESPONSE,
                                PERSON,
                                CONSULTATION,
                                null,
                                List.of(IDEA),
                                MADE,
                                DUE,
                                RECORDED,
                                new Consents(true, false, true))),
                new Sample(
                        "promise.opened-of-a-service",
                        new PromiseEvent.Opened(
                                promise,
                                RESPONSE,
                                PromiseKind.RESPONSE,
                                PERSON,
                                CONSULTATION,
                                null,
                                List.of(IDEA),
                                MADE,
                                DUE,
                                RECORDED,
                                new Consents(true, false, true),
                                "Parks team",
                                "E05002087")),
                new Sample(
                        "promise.kept-by-hand",
                        new PromiseEvent.Kept(promise, RESPONSE, Word.PERSONAL_WORD, false, RECORDED, "officer")),
                new Sample(
                        "promise.broken-with-owner",
                        new PromiseEvent.Broken(promise, RESPONSE, BreachCause.MAIL_NOT_TAKEN, DUE, DUE, "Parks team")),
                new Sample(
                        "promise.released-by-hand",
                        new PromiseEvent.Released(promise, RESPONSE, ReleaseReason.UNREACHABLE, RECORDED, "officer")),
                new Sample(
                        "promise.paused",
                        new PromiseEvent.Paused(
                                promise, RESPONSE, "The office is flooded.", DUE, DUE, "policy", RECORDED)),
                new Sample("promise.resumed", new PromiseEvent.Resumed(promise, RESPONSE, DUE, "policy", RECORDED)),
                new Sample(
                        "promise.told", new PromiseEvent.Told(promise, RESPONSE, Word.DECISION, "officer", RECORDED)),
                new Sample(
                        "promise.no-more-words",
                        new PromiseEvent.NoMoreWords(
                                promise, RESPONSE, ReleaseReason.UNREACHABLE, "officer", RECORDED)),
                new Sample(
                        "promise.held",
                        new PromiseEvent.Held(promise, RESPONSE, "The results come tomorrow.", "policy", RECORDED)),
                new Sample("promise.let-go", new PromiseEvent.LetGo(promise, RESPONSE, true, "policy", RECORDED)),
                new Sample(
                        "news.views-known",
                        new NewsEvent.ViewsKnown(
                                NewsId.ofConsultation(CONSULTATION.id()),
                                CONSULTATION,
                                "Parks team",
                                41,
                                DUE,
                                20,
                                DUE,
                                List.of(new Chart(
                                        "q1",
                                        "How safe?",
                                        "SCALE",
                                        20,
                                        3.4,
                                        List.of(new Bar("1", 8), new Bar("5", 12)))))),
                new Sample("news.views-known-with-more", views(charts(), 3, false)),
                new Sample("news.views-known-participation", views(List.of(), 0, true)),
                new Sample(
                        "news.results-known-with-more",
                        new NewsEvent.ResultsKnown(
                                NewsId.ofConsultation(CONSULTATION.id()), CONSULTATION, 1, 41, DUE, 20, charts(), 3)),
                new Sample(
                        "news.results-known",
                        new NewsEvent.ResultsKnown(
                                NewsId.ofConsultation(CONSULTATION.id()),
                                CONSULTATION,
                                1,
                                41,
                                DUE,
                                20,
                                List.of(new Chart(
                                        "q1",
                                        "How safe?",
                                        "SCALE",
                                        20,
                                        3.4,
                                        List.of(new Bar("1", 8), new Bar("5", 12)))))),
                new Sample(
                        "news.progress-known",
                        new NewsEvent.ProgressKnown(
                                NewsId.ofSuggestion(IDEA),
                                IDEA,
                                1,
                                "Answered",
                                "We have answered.",
                                Word.DECISION,
                                TEXT,
                                RECORDED)),
                new Sample(
                        "news.progress-known-of-a-service",
                        new NewsEvent.ProgressKnown(
                                NewsId.ofSuggestion(IDEA),
                                IDEA,
                                2,
                                "Joined to an opportunity",
                                "We look into it with others.",
                                Word.PROGRESS,
                                TEXT,
                                RECORDED,
                                "Parks and green spaces")),
                queued("message.queued", new Content.ResponseReceipt(RESPONSE, CONSULTATION, List.of(IDEA), DUE)),
                new Sample(
                        "news.outcome-known",
                        new NewsEvent.OutcomeKnown(
                                NewsId.ofOutcome(CONSULTATION.id()),
                                CONSULTATION,
                                2,
                                DUE,
                                "The market stays after all.",
                                "The square is for people from May.",
                                3,
                                List.of(new Item(
                                        "q1", null, "Cars in the square?", "Most said no.", "Out from May.", null)))),
                queued("message.queued-outcome", new Content.Outcome(RESPONSE, CONSULTATION, 2)),
                queued("message.queued-noted", new Content.Noted(RESPONSE, List.of(IDEA), true)),
                queued("message.queued-suggestion-receipt", new Content.SuggestionReceipt(IDEA, DUE)),
                queued("message.queued-thanks", new Content.Thanks(RESPONSE, CONSULTATION, 1)),
                queued("message.queued-interim", new Content.Interim(RESPONSE, CONSULTATION, 41, List.of(IDEA))),
                queued("message.queued-where-it-stands", new Content.WhereItStands(IDEA)),
                queued("message.queued-personal-word", new Content.PersonalWord(RESPONSE, "0123456789", TEXT)),
                queued("message.queued-weekly-report", new Content.WeeklyReport(LocalDate.parse("2026-11-16"))),
                queued(
                        "message.queued-replies-owed",
                        new Content.RepliesOwed(
                                CONSULTATION.id(),
                                CONSULTATION.title(),
                                Content.RepliesOwed.Stage.LATE,
                                12,
                                DUE,
                                20441)),
                queued(
                        "message.queued-progress",
                        new Content.Progress(IDEA, 1, "Answered", "We have answered.", Word.DECISION, TEXT)),
                queued("message.queued-sign-in", new Content.SignIn(TEXT, 15)),
                queued("message.queued-saved-form", new Content.SavedForm(TEXT, "A new library", DUE)),
                queued(
                        "message.queued-confirm-following",
                        new Content.ConfirmFollowing("following-0123456789abcdefghjkmnpqrs", IDEA, 1, true)),
                queued(
                        "message.queued-confirm-news",
                        new Content.ConfirmNews(RESPONSE, "E05002087", "Efford and Lipson")),
                queued(
                        "message.queued-followed-progress",
                        new Content.FollowedProgress(
                                "following-0123456789abcdefghjkmnpqrs",
                                IDEA,
                                1,
                                "Answered",
                                "We have answered.",
                                Word.DECISION,
                                TEXT)),
                queued(
                        "message.queued-ward-digest",
                        new Content.WardDigest(
                                LocalDate.of(2026, 11, 23),
                                List.of("Efford and Lipson"),
                                List.of(
                                        new Content.WardDigest.Item(
                                                Content.WardDigest.What.OPENED, CONSULTATION, null, null),
                                        new Content.WardDigest.Item(Content.WardDigest.What.IDEA, null, IDEA, TEXT)),
                                3)),
                queued(
                        "message.queued-referral-asked",
                        new Content.ReferralAsked(
                                IDEA,
                                "referral-YS-0000-0000-0000",
                                2,
                                1,
                                "Greenfield Police",
                                TEXT,
                                TEXT,
                                TEXT,
                                "Efford and Lipson",
                                LocalDate.parse("2026-12-12"))),
                queued(
                        "message.queued-staff-list",
                        Content.StaffList.of(
                                LocalDate.parse("2026-11-23"),
                                1,
                                List.of(
                                        new Content.StaffList.Asked(IDEA, "OVERDUE", "Received", DUE),
                                        new Content.StaffList.Asked(RESPONSE, "NO_WORD", "Received", null)))),
                queued("message.queued-staff-asked", new Content.StaffAsked(IDEA, 3, "OVERDUE", "Received", DUE)),
                new Sample(
                        "message.delayed",
                        new MessageEvent.Delayed(MESSAGE, 1, null, "smtp-451", RECORDED.plusSeconds(20), RECORDED)),
                new Sample(
                        "message.delayed-named",
                        new MessageEvent.Delayed(
                                MESSAGE, 1, FailureReason.TRY_LATER, "smtp-451", RECORDED.plusSeconds(20), RECORDED)),
                new Sample(
                        "message.sent",
                        new MessageEvent.Sent(
                                MESSAGE, MessageKind.THANKS, new Content.Keeps(RESPONSE, Word.RESULTS), RECORDED)),
                new Sample(
                        "message.sent-with-wording",
                        new MessageEvent.Sent(
                                MESSAGE,
                                MessageKind.THANKS,
                                new Content.Keeps(RESPONSE, Word.RESULTS),
                                RECORDED,
                                "thanks/cy/3")),
                new Sample("wording.drafted", new WordingEvent.Drafted(WORDING, TEXTS, "admin", RECORDED)),
                new Sample("wording.discarded", new WordingEvent.Discarded(WORDING, "admin", RECORDED)),
                new Sample("wording.published", new WordingEvent.Published(WORDING, 3, TEXTS, "policy", RECORDED)),
                new Sample(
                        "wording.went-back",
                        new WordingEvent.WentBack(WORDING, 2, "The link was gone.", "admin", RECORDED)),
                new Sample(
                        "message.failed",
                        new MessageEvent.Failed(
                                MESSAGE,
                                MessageKind.RECEIPT,
                                FailureReason.REFUSED_BY_MAIL_SERVER,
                                "smtp-550",
                                RECORDED)),
                new Sample(
                        "message.failed-of-somebody",
                        new MessageEvent.Failed(
                                MESSAGE,
                                MessageKind.THANKS,
                                FailureReason.ADDRESS_UNKNOWN,
                                "smtp-550",
                                RECORDED,
                                PERSON,
                                new Content.Keeps(RESPONSE, Word.RESULTS))),
                new Sample("message.delivered", new MessageEvent.Delivered(MESSAGE, MessageKind.THANKS, RECORDED)),
                new Sample(
                        "message.bounced",
                        new MessageEvent.Bounced(
                                MESSAGE,
                                PERSON,
                                MessageKind.THANKS,
                                new Content.Keeps(RESPONSE, Word.RESULTS),
                                true,
                                "5.1.1",
                                RECORDED)),
                new Sample(
                        "message.complained",
                        new MessageEvent.Complained(MESSAGE, PERSON, MessageKind.THANKS, RECORDED)));
    }

    private static Sample queued(String name, Content content) {
        return new Sample(
                name, new MessageEvent.Queued(MESSAGE, PERSON, CONTACT, "en", content.kind(), content, RECORDED));
    }

    private static List<Chart> charts() {
        return List.of(new Chart("q1", "How safe?", "SCALE", 20, 3.4, List.of(new Bar("1", 8), new Bar("5", 12))));
    }

    private static NewsEvent views(List<Chart> charts, int more, boolean participationOnly) {
        return new NewsEvent.ViewsKnown(
                NewsId.ofConsultation(CONSULTATION.id()),
                CONSULTATION,
                "Parks team",
                41,
                DUE,
                20,
                DUE,
                charts,
                more,
                participationOnly);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsApproved(Sample sample) throws IOException {
        String written = serializer.serialize(sample.event(), String.class).getData();
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(approved(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAsApproved(Sample sample) throws IOException {
        var declared = TYPES.of(sample.event().getClass()).orElseThrow();
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(approved(sample), String.class, declared.name(), declared.revision()));
        assertThat(read).isEqualTo(sample.event());
    }

    @Test
    void everyEventHasItsSample() {
        assertThat(samples().map(sample -> (Object) sample.event().getClass()))
                .containsAll(Stream.of(
                                ContactEvent.class,
                                PromiseEvent.class,
                                NewsEvent.class,
                                MessageEvent.class,
                                WordingEvent.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .toList());
        assertThat(samples()
                        .map(Sample::event)
                        .filter(MessageEvent.Queued.class::isInstance)
                        .map(queued -> (Object)
                                ((MessageEvent.Queued) queued).content().getClass()))
                .containsAll(List.of(Content.class.getPermittedSubclasses()));
    }

    private static String approved(Sample sample) throws IOException {
        return Files.readString(APPROVED.resolve(sample.name() + ".r1.json"));
    }
}
