package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionFollowed;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.journey.RunningNotification.Answer;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** What people choose about our mails holds for every mail, and for what they are owed. Two instances run beside each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreferencesJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> ALL = List.of("REPLIES", "OUTCOMES", "IDEAS", "FOLLOWED");
    private static final Pattern LINK =
            Pattern.compile("https://yousaid\\.example/mails/(message-\\w+)/preferences\\?token=([0-9a-f]{64})");

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private @Nullable RunningNotification running;
    private @Nullable RunningNotification second;
    private int people;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        List<String> more = List.of("--yousaid.mail.swept-every=100ms");
        running = new RunningNotification(mongo, kafka, tokens, directory, clock, 0, more);
        second = new RunningNotification(
                mongo, kafka, tokens, directory, clock, service().mailbox().smtpPort(), more);
    }

    @AfterAll
    void stop() {
        second().close();
        service().close();
    }

    @Test
    void whoWantsNoRepliesIsOwedNoneAndWhatWasWrittenIsNotSent() {
        Somebody anna = somebody();
        ConsultationSummary consultation = consultation();
        Reference response = answers(anna, consultation);
        Link link = link(mail(anna, "receipt"));
        pause(link, 60);
        service().hear(results(consultation));
        await().atMost(PATIENCE).until(() -> held(anna) == 1);

        Answer chosen = choose(link, List.of("OUTCOMES", "IDEAS", "FOLLOWED"), null, null);
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.body().get("mails").toString()).doesNotContain("REPLIES");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(response, "state")).isEqualTo("RELEASED"));
        assertThat(promise(response, "released")).isEqualTo("ASKED_US_NOT_TO");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unwanted(anna)).isEqualTo(1));
        assertThat(mails(anna, "thanks")).isEmpty();
        assertThat(service()
                        .get("/api/promises/by-hand", tokens.token("POLICY"))
                        .body()
                        .toString())
                .as("nobody has to ring them")
                .doesNotContain(response.value());

        Reference later = answers(anna, consultation());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(later, "state")).isEqualTo("RELEASED"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(anna, "receipt")).hasSize(2));
        assertThat(mails(anna, "receipt"))
                .filteredOn(mail -> mail.get("text").asString().contains(later.value()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("text").asString())
                        .contains("we promise you")
                        .doesNotContain("we write to you with charts"));

        assertThat(choose(link, ALL, null, null).status()).isEqualTo(200);
        Reference after = answers(anna, consultation());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(anna, "receipt")).hasSize(3));
        assertThat(promise(after, "state")).isEqualTo("OPEN");
        assertThat(promise(response, "state")).as("what was let go stays so").isEqualTo("RELEASED");
        assertThat(events(response, PromiseEvent.Released.class)).hasSize(1);
    }

    @Test
    void aPauseHoldsMailsBackMovesTheDayAndEndsWhenItsReaderSaysSo() {
        Somebody ben = somebody();
        ConsultationSummary consultation = consultation();
        Reference response = answers(ben, consultation);
        Link link = link(mail(ben, "receipt"));
        Instant due = due(response);
        Instant until = pause(link, 30);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(due(response)).isAfter(due.plus(Duration.ofDays(28))));
        Reference inThePause = answers(ben, consultation());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(due(inThePause)).isAfter(due.plus(Duration.ofDays(28))));
        assertThat(mails(ben, "receipt")).as("an answer to what he did").hasSizeBetween(1, 2);

        service().hear(results(consultation));
        await().atMost(PATIENCE).until(() -> held(ben) == 1);
        clock.pass(Duration.ofHours(7));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outbox(ben).getDate("dueAt").toInstant())
                        .as("looked at again and held again, by whichever instance")
                        .isAfter(clock.instant()));
        assertThat(mails(ben, "thanks")).isEmpty();
        assertThat(read(link).get("pausedUntil").asString())
                .isEqualTo(CalendarDays.of(until).toString());

        assertThat(choose(link, ALL, null, null).status()).isEqualTo(200);
        mail(ben, "thanks");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(response, "state")).isEqualTo("KEPT"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(due(inThePause)).isBefore(due.plus(Duration.ofDays(2))));
    }

    @Test
    void aPauseThatIsOverLetsTheMailsGo() {
        Somebody cem = somebody();
        SuggestionReceived suggestion = suggests(cem);
        Link link = link(mail(cem, "receipt"));
        pause(link, 3);
        service().hear(progress(suggestion, 1));
        await().atMost(PATIENCE).until(() -> held(cem) == 1);
        clock.pass(Duration.ofDays(4));
        mail(cem, "progress");
        assertThat(events(new Reference(suggestion.reference()), PromiseEvent.Broken.class))
                .isEmpty();
    }

    @Test
    void staffEndTheirOwnPauseAndNotWhatSomebodyAskedFor() {
        Somebody dan = somebody();
        Reference response = answers(dan, consultation());
        Link link = link(mail(dan, "receipt"));
        Instant due = due(response);
        assertThat(byStaff(
                                response,
                                "pause",
                                Map.of(
                                        "reason",
                                        "A count again",
                                        "until",
                                        later(10).toString()))
                        .status())
                .isEqualTo(200);
        pause(link, 40);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(due(response)).isAfter(due.plus(Duration.ofDays(38))));
        assertThat(byStaff(response, "resume", Map.of()).status()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(events(response, PromiseEvent.Paused.class)).hasSize(3));
        assertThat(due(response)).isAfter(due.plus(Duration.ofDays(38)));
    }

    @Test
    void aFollowerOfWhomNothingElseIsKnownChoosesTooAndSeesWhatTheyFollow() {
        Somebody eve = somebody();
        SuggestionReceived suggestion = suggests(somebody());
        String following = follows(eve, suggestion);
        service().hear(progress(suggestion, 1));
        Link link = link(mail(eve, "progress"));
        JsonNode followed = read(link).get("following").get(0);
        assertThat(followed.get("reference").asString()).isEqualTo(suggestion.reference());
        assertThat(followed.get("token").asString())
                .isEqualTo(service().bean(MailedTokens.class).token("stop", following));

        assertThat(choose(link, List.of("REPLIES", "OUTCOMES", "IDEAS"), null, null)
                        .status())
                .isEqualTo(200);
        service().hear(progress(suggestion, 2));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unwanted(eve)).isEqualTo(1));
        assertThat(mails(eve, "progress")).hasSize(1);
    }

    @Test
    void aPauseOfOneThingHoldsItsMailsAndMovesItsDayAndNoOther() {
        Somebody kim = somebody();
        ConsultationSummary consultation = consultation();
        Reference response = answers(kim, consultation);
        Link link = link(mail(kim, "receipt"));
        SuggestionReceived suggestion = suggests(kim);
        Reference idea = new Reference(suggestion.reference());
        Instant due = due(idea);
        LocalDate until = CalendarDays.of(clock.instant()).plusDays(30);
        assertThat(due(response)).isBefore(clock.instant().plus(Duration.ofDays(29)));

        assertThat(pause(link, response, until).status()).isEqualTo(200);
        assertThat(read(link).get("given").toString()).contains(response.value(), until.toString());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(due(response)).isAfter(clock.instant().plus(Duration.ofDays(50))));
        service().hear(results(consultation));
        await().atMost(PATIENCE).until(() -> held(kim) == 1);
        service().hear(progress(suggestion, 1));
        mail(kim, "progress");
        assertThat(due(idea)).as("not paused").isEqualTo(due);

        assertThat(choose(link, List.of("REPLIES", "IDEAS"), null, null).status())
                .isEqualTo(200);
        answers(kim, consultation());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(kim, "receipt")).hasSize(3));
        await().atMost(PATIENCE).until(() -> held(kim) == 1);
        assertThat(read(link).get("given").toString()).contains(until.toString());
        assertThat(mails(kim, "thanks")).isEmpty();

        assertThat(pause(link, response, null).status()).isEqualTo(200);
        mail(kim, "thanks");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(response, "state")).isEqualTo("KEPT"));
    }

    @Test
    void aMailThatIsPassedOnShowsNothingElseOfWhatItsReaderGave() {
        Somebody pia = somebody();
        Reference first = answers(pia, consultation());
        Link link = link(mail(pia, "receipt"));
        Reference second = answers(pia, consultation());
        assertThat(due(first)).isAfter(clock.instant());
        assertThat(due(second)).isAfter(clock.instant());
        assertThat(read(link).get("given").toString()).contains(first.value()).doesNotContain(second.value());
        assertThat(pause(link, second, CalendarDays.of(clock.instant()).plusDays(5))
                        .status())
                .isEqualTo(404);
        String herself = tokens.token(claims -> claims.claim("roles", List.of("CITIZEN"))
                .subject("pia")
                .claim("person", pia.person().value()));
        assertThat(service()
                        .get("/api/me/preferences", herself)
                        .body()
                        .get("given")
                        .toString())
                .contains(first.value(), second.value());
    }

    @Test
    void aFollowerPausesOneSuggestionAndHearsOfItsStepsWhenThePauseIsOver() {
        Somebody lea = somebody();
        SuggestionReceived paused = suggests(somebody());
        SuggestionReceived other = suggests(somebody());
        follows(lea, paused);
        follows(lea, other);
        service().hear(progress(paused, 1));
        Link link = link(mail(lea, "progress"));
        LocalDate until = CalendarDays.of(clock.instant()).plusDays(3);
        assertThat(pause(link, new Reference(paused.reference()), until).status())
                .isEqualTo(200);
        assertThat(read(link).get("given")).as("it is not hers").isEmpty();
        assertThat(read(link).get("following").toString()).contains("\"pausedUntil\":\"" + until + "\"");

        service().hear(progress(paused, 2));
        service().hear(progress(other, 1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(lea, "progress")).hasSize(2));
        await().atMost(PATIENCE).until(() -> held(lea) == 1);
        clock.pass(Duration.ofDays(4));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(lea, "progress")).hasSize(3));
        assertThat(read(link).get("following").toString()).doesNotContain(until.toString());
    }

    @Test
    void onlyWhatIsTheirsIsPausedAndAtTheVersionThatWasSeen() {
        Somebody max = somebody();
        Reference own = answers(max, consultation());
        Link link = link(mail(max, "receipt"));
        Reference others = answers(somebody(), consultation());
        assertThat(due(others)).isAfter(clock.instant());
        assertThat(due(own)).isAfter(clock.instant());
        LocalDate day = CalendarDays.of(clock.instant()).plusDays(5);
        assertThat(pause(link, others, day).status()).isEqualTo(404);
        assertThat(pause(link, Reference.mint(), day).status()).isEqualTo(404);
        assertThat(pause(new Link(link.message(), "0".repeat(64)), own, day).status())
                .isEqualTo(404);
        for (LocalDate wrong : List.of(day.minusDays(5), day.plusMonths(7))) {
            assertThat(pause(link, own, wrong)
                            .body()
                            .get("errors")
                            .get(0)
                            .get("pointer")
                            .asString())
                    .isEqualTo("/until");
        }
        String path = link.plain() + "/pauses/" + own;
        Map<String, Object> body = Map.of("token", link.token(), "until", day.toString());
        assertThat(service().put(path, anybody(), body, Map.of()).status()).isEqualTo(428);
        assertThat(service()
                        .put(path, anybody(), body, Map.of("If-Match", "\"4\""))
                        .status())
                .isEqualTo(412);
        assertThat(read(link).get("version").asInt()).as("nothing was changed").isZero();

        String himself = tokens.token(claims -> claims.claim("roles", List.of("CITIZEN"))
                .subject("max")
                .claim("person", max.person().value()));
        Answer answer = service()
                .put(
                        "/api/me/preferences/pauses/" + own,
                        himself,
                        Map.of("until", day.toString()),
                        Map.of("If-Match", "\"0\""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("given").toString()).contains(own.value(), day.toString());
    }

    private Answer pause(Link link, Reference about, @Nullable LocalDate until) {
        long version = read(link).path("version").asLong(0);
        Map<String, Object> body = new HashMap<>(Map.of("token", link.token()));
        if (until != null) {
            body.put("until", until.toString());
        }
        return second().put(
                        link.plain() + "/pauses/" + about, anybody(), body, Map.of("If-Match", "\"" + version + "\""));
    }

    @Test
    void theLanguageSomebodyChoseIsTheirsWhateverTheyWriteIn() {
        Somebody fay = somebody();
        answers(fay, consultation());
        Link link = link(mail(fay, "receipt"));
        assertThat(choose(link, ALL, "cy", null).body().get("language").asString())
                .isEqualTo("cy");
        answers(fay, consultation());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(fay, "receipt")).hasSize(2));
        assertThat(service().bean(Contacts.class).of(fay.person()).orElseThrow().language())
                .isEqualTo("cy");
    }

    @Test
    void aLinkIsGoodForItsReaderForAWhileAndToTheLastLetter() {
        Somebody gus = somebody();
        answers(gus, consultation());
        Link own = link(mail(gus, "receipt"));
        Somebody hal = somebody();
        answers(hal, consultation());
        Link other = link(mail(hal, "receipt"));
        String wrong = own.token().replace(own.token().charAt(0), own.token().charAt(0) == '0' ? '1' : '0');
        for (Link bad : List.of(
                new Link(own.message(), wrong),
                new Link(own.message(), own.token().substring(1)),
                new Link(own.message(), other.token()),
                new Link("message-00000000000000000000000000", own.token()),
                new Link(own.message(), service().bean(MailedTokens.class).token("stop mails", own.message())),
                new Link(own.message(), ""))) {
            assertThat(service().get(bad.path(), anybody()).status()).isEqualTo(404);
            assertThat(choose(bad, List.of(), null, null).status()).isEqualTo(404);
        }
        assertThat(read(own).get("version").asInt()).as("nothing was changed").isZero();

        vault().forget(hal.person());
        assertThat(service().get(other.path(), anybody()).status()).isEqualTo(404);

        clock.pass(Duration.ofDays(181));
        Answer old = service().get(own.path(), anybody());
        assertThat(old.status()).isEqualTo(410);
        assertThat(old.body().get("code").asString()).isEqualTo("link-too-old");
        assertThat(choose(own, List.of(), null, null).status()).isEqualTo(410);
    }

    @Test
    void aChangeNamesTheVersionThatWasSeenAndSaysWhatIsWrongWithIt() {
        Somebody ida = somebody();
        answers(ida, consultation());
        Link link = link(mail(ida, "receipt"));
        assertThat(service()
                        .put(link.plain(), anybody(), body(link, ALL, "cy", null), Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(service()
                        .put(link.plain(), anybody(), body(link, ALL, "cy", null), Map.of("If-Match", "\"7\""))
                        .status())
                .isEqualTo(412);
        LocalDate today = CalendarDays.of(clock.instant());
        for (Map<String, Object> wrong : List.of(
                body(link, List.of("REPLIES", "POSTCARDS"), null, null),
                body(link, ALL, "c y", null),
                body(link, ALL, null, today),
                body(link, ALL, null, today.plusMonths(6).plusDays(1)),
                Map.<String, Object>of("token", link.token()))) {
            Answer answer = service().put(link.plain(), anybody(), wrong, Map.of("If-Match", "\"0\""));
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(400);
            assertThat(answer.body().get("errors")).hasSize(1);
        }
        assertThat(service().get("/api/me/preferences", tokens.token("POLICY")).status())
                .isEqualTo(403);
        String herself = tokens.token(claims -> claims.claim("roles", List.of("CITIZEN"))
                .subject("ida")
                .claim("person", ida.person().value()));
        assertThat(service()
                        .put(
                                "/api/me/preferences",
                                herself,
                                body(null, List.of("REPLIES"), null, null),
                                Map.of("If-Match", "\"0\""))
                        .status())
                .isEqualTo(200);
        assertThat(read(link).get("mails").toString())
                .as("one choice, both ways")
                .isEqualTo("[\"REPLIES\"]");
    }

    @Test
    void aReplaySendsNothingAndFindsTheSame() {
        Somebody jon = somebody();
        SuggestionReceived suggestion = suggests(jon);
        Link link = link(mail(jon, "receipt"));
        pause(link, 10);
        service().hear(progress(suggestion, 1));
        await().atMost(PATIENCE).until(() -> held(jon) == 1);
        choose(link, List.of("REPLIES"), null, null);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unwanted(jon)).isEqualTo(1));
        int before = service().mailsTo(jon.email()).size();

        for (RunningNotification each : List.of(service(), second())) {
            processor(each).shutDown();
        }
        processor(service()).resetTokens();
        processor(service()).start();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unwanted(jon)).isEqualTo(1));
        clock.pass(Duration.ofMinutes(20));
        Reference mark = answers(somebody(), consultation());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(mark, "state")).isEqualTo("OPEN"));
        assertThat(service().mailsTo(jon.email())).hasSize(before);
        assertThat(promise(new Reference(suggestion.reference()), "state")).isEqualTo("RELEASED");
        processor(second()).start();
    }

    private static StreamingEventProcessor processor(RunningNotification service) {
        return service.bean(EventProcessingConfiguration.class)
                .eventProcessor(ProcessingGroups.MESSAGES, StreamingEventProcessor.class)
                .orElseThrow();
    }

    // ---- choosing

    record Link(String message, String token) {

        String plain() {
            return "/api/mails/" + message + "/preferences";
        }

        String path() {
            return plain() + "?token=" + token;
        }
    }

    private static Link link(JsonNode mail) {
        Matcher found = LINK.matcher(mail.get("text").asString());
        assertThat(found.find()).isTrue();
        return new Link(found.group(1), found.group(2));
    }

    private JsonNode read(Link link) {
        return service().get(link.path(), anybody()).body();
    }

    /** By the other instance than the one that is read from. */
    private Answer choose(Link link, List<String> mails, @Nullable String language, @Nullable LocalDate until) {
        long version = read(link).path("version").asLong(0);
        return second().put(
                        link.plain(),
                        anybody(),
                        body(link, mails, language, until),
                        Map.of("If-Match", "\"" + version + "\""));
    }

    private static Map<String, Object> body(
            @Nullable Link link, List<String> mails, @Nullable String language, @Nullable LocalDate until) {
        Map<String, Object> body = new HashMap<>(Map.of("mails", mails));
        if (link != null) {
            body.put("token", link.token());
        }
        if (language != null) {
            body.put("language", language);
        }
        if (until != null) {
            body.put("pausedUntil", until.toString());
        }
        return body;
    }

    private Instant pause(Link link, int days) {
        LocalDate until = CalendarDays.of(clock.instant()).plusDays(days);
        assertThat(choose(link, ALL, null, until).status()).isEqualTo(200);
        return CalendarDays.startOf(until);
    }

    private static String anybody() {
        return tokens.token("ANONYMOUS");
    }

    // ---- what is seen

    private Answer byStaff(Reference promise, String step, Object body) {
        return service()
                .change(
                        "/api/promises/" + promise + "/" + step,
                        tokens.token("POLICY"),
                        UUID.randomUUID().toString(),
                        body);
    }

    private String promise(Reference reference, String field) {
        return service()
                .get("/api/promises/" + reference, tokens.token("POLICY"))
                .body()
                .path(field)
                .asString("");
    }

    private Instant due(Reference reference) {
        await().atMost(PATIENCE).until(() -> !promise(reference, "dueAt").isEmpty());
        return Instant.parse(promise(reference, "dueAt"));
    }

    private Instant later(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private long held(Somebody somebody) {
        return mongo.database()
                .getCollection("outbox")
                .countDocuments(new Document("heldFor", somebody.person().value()));
    }

    private Document outbox(Somebody somebody) {
        return Objects.requireNonNull(mongo.database()
                .getCollection("outbox")
                .find(new Document("heldFor", somebody.person().value()))
                .first());
    }

    /** How many of somebody's mails ended so, by their events and in what staff see. */
    private long unwanted(Somebody somebody) {
        return mongo
                .database()
                .getCollection("messages")
                .find(new Document("state", "UNWANTED"))
                .into(new ArrayList<>())
                .stream()
                .filter(found -> isFor(somebody, found.getString("_id")))
                .count();
    }

    private boolean isFor(Somebody somebody, String message) {
        return service()
                .bean(EventStore.class)
                .readEvents(message)
                .asStream()
                .map(event -> event.getPayload())
                .anyMatch(event -> event instanceof MessageEvent.Failed failed
                        && somebody.person().equals(failed.person()));
    }

    private <T> List<T> events(Reference promise, Class<T> type) {
        return service()
                .bean(EventStore.class)
                .readEvents(PromiseId.of(promise).value())
                .asStream()
                .map(event -> event.getPayload())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<JsonNode> mails(Somebody somebody, String kind) {
        return service().mailsTo(somebody.email()).stream()
                .filter(mail ->
                        mail.get("headers").get("X-YouSaid-Kind").asString().equals(kind))
                .toList();
    }

    private JsonNode mail(Somebody somebody, String kind) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(somebody, kind)).isNotEmpty());
        return mails(somebody, kind).getFirst();
    }

    // ---- what the tests speak of

    record Somebody(PersonId person, String contact, String email) {}

    private RunningNotification service() {
        return Objects.requireNonNull(running);
    }

    private RunningNotification second() {
        return Objects.requireNonNull(second);
    }

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }

    private Somebody somebody() {
        String email = "chooser-" + ++people + "@example.org";
        EmailAddress address = EmailAddress.parse(email);
        PersonId person = vault().personWith(address);
        return new Somebody(
                person,
                vault().seal(person, new ContactDetails("Somebody", address, null, null))
                        .value(),
                email);
    }

    private static ConsultationSummary consultation() {
        String slug = "benches-" + UUID.randomUUID();
        return new ConsultationSummary("consultation-" + slug, slug, "Where should the benches stand? " + slug);
    }

    private Reference answers(Somebody somebody, ConsultationSummary consultation) {
        Reference reference = Reference.mint();
        service()
                .hear(new ResponseRecorded(
                        "response-" + reference,
                        reference.value(),
                        consultation,
                        somebody.person().value(),
                        somebody.contact(),
                        new Consents(true, true, false),
                        "en",
                        null,
                        clock.instant(),
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(28)),
                        false,
                        List.of()));
        return reference;
    }

    private ResultsPublished results(ConsultationSummary consultation) {
        return new ResultsPublished(consultation.id(), consultation, 1, 41, clock.instant(), 20, List.of());
    }

    private SuggestionReceived suggests(Somebody somebody) {
        String reference = Reference.mint().value();
        SuggestionReceived suggestion = new SuggestionReceived(
                "suggestion-" + reference,
                reference,
                null,
                somebody.person().value(),
                somebody.contact(),
                new Consents(true, true, false),
                "en",
                null,
                null,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(28)),
                false);
        service().hear(suggestion);
        return suggestion;
    }

    private String follows(Somebody somebody, SuggestionReceived suggestion) {
        String following = "following-" + CrockfordText.random();
        service()
                .hear(new SuggestionFollowed(
                        following,
                        suggestion.reference(),
                        somebody.person().value(),
                        somebody.contact(),
                        "en",
                        false,
                        clock.instant().minusSeconds(60)));
        return following;
    }

    private SuggestionProgressed progress(SuggestionReceived suggestion, int step) {
        return new SuggestionProgressed(
                suggestion.key(),
                suggestion.reference(),
                step,
                "Screened",
                "Somebody has read it.",
                "CLOSER_LOOK",
                vault().seal(TextOwner.of(suggestion.key()), "Word " + step).value(),
                suggestion.person(),
                clock.instant(),
                false);
    }
}
