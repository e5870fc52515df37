package org.yousaid.notification.message.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.CONTACT;
import static org.yousaid.notification.Known.PERSON;
import static org.yousaid.notification.Known.TEXT;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.WordsByHand.After;
import org.yousaid.notification.promise.WordsByHand.ByHand;
import org.yousaid.notification.promise.WordsByHand.Way;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.testsupport.MongoServer;

class ByHandDeskTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final String COLLECTION = "words_by_hand";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ContactDetails PHONE = new ContactDetails("Max", null, "01752 000000", null);

    private final ByHandDesk desk = desk();

    @BeforeEach
    void begin() {
        mongo.database().getCollection(COLLECTION).deleteMany(new Document());
    }

    @Test
    void everybodyIsReachedPageByPage() {
        List<Reference> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Reference promise = Reference.mint();
            add(new Content.Thanks(promise, CONSULTATION, 1), i / 3);
            all.add(promise);
        }
        List<Reference> seen = new ArrayList<>();
        @Nullable After after = null;
        List<ByHand> page;
        do {
            page = desk.waiting(Way.PHONE, after, 3);
            page.forEach(word -> seen.add(word.promise()));
            after = page.isEmpty()
                    ? null
                    : new After(page.getLast().since(), page.getLast().id());
        } while (page.size() == 3);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(desk.waiting(Way.POST, null, 3)).isEmpty();
    }

    @Test
    void nobodyIsToldTheSameAgain() {
        Reference promise = Reference.mint();
        add(new Content.Thanks(promise, CONSULTATION, 1), 0);
        add(new Content.Thanks(promise, CONSULTATION, 1), 1);
        assertThat(words(promise)).containsExactly(Word.RESULTS);
        desk.told(desk.about(promise).getFirst());
        add(new Content.Thanks(promise, CONSULTATION, 1), 2);
        assertThat(words(promise)).isEmpty();
        assertThat(desk.waiting(null, null, 9)).isEmpty();
        assertThat(mongo.database().getCollection(COLLECTION).find())
                .as("of whom it was nothing is left")
                .allSatisfy(left -> assertThat(left.toJson()).doesNotContain(CONTACT.value()));
    }

    @Test
    void whatSaysMoreTakesThePlaceOfWhatSaysLessAndNothingThatOfAColleaguesWord() {
        Reference promise = Reference.mint();
        add(new Content.PersonalWord(promise, "one", TEXT), 0);
        add(new Content.Interim(promise, CONSULTATION, 41, List.of()), 1);
        add(new Content.Thanks(promise, CONSULTATION, 1), 2);
        assertThat(words(promise)).containsExactly(Word.PERSONAL_WORD, Word.RESULTS);
        add(new Content.Outcome(promise, CONSULTATION, 1), 3);
        add(new Content.Outcome(promise, CONSULTATION, 2), 4);
        assertThat(words(promise)).containsExactly(Word.PERSONAL_WORD, Word.RESULTS, Word.DECISION);
        desk.heard(promise, Word.RESULTS, NOON.plusSeconds(1));
        assertThat(words(promise)).as("it was ready after that").contains(Word.RESULTS);
        desk.heard(promise, Word.RESULTS, NOON.plusSeconds(2));
        assertThat(words(promise)).containsExactly(Word.PERSONAL_WORD, Word.DECISION);
        Reference other = Reference.mint();
        add(new Content.Thanks(other, CONSULTATION, 1), 0);
        desk.drop(promise);
        assertThat(words(promise)).isEmpty();
        desk.heard(other, Word.INTERIM, NOON.plusSeconds(9));
        assertThat(words(other)).as("what was said so far says less").containsExactly(Word.RESULTS);
    }

    @Test
    void whatWasStoredUnderItsPromiseAloneIsToldAllTheSame() {
        Reference promise = Reference.mint();
        mongo.database()
                .getCollection(COLLECTION)
                .insertOne(new Document("_id", promise.value())
                        .append("way", "PHONE")
                        .append("word", "RESULTS")
                        .append("contact", CONTACT.value())
                        .append("since", Date.from(NOON)));
        ByHandDesk later = desk();
        assertThat(later.about(promise)).extracting(ByHand::word).containsExactly(Word.RESULTS);
        later.told(later.about(promise).getFirst());
        assertThat(later.about(promise)).isEmpty();
    }

    @Test
    void eachQueryHasAnIndex() {
        add(new Content.Thanks(Reference.mint(), CONSULTATION, 1), 0);
        Bson still = Filters.gt("since", Date.from(Instant.EPOCH));
        List<Bson> filters = List.of(
                still,
                Filters.and(Filters.eq("way", "PHONE"), still),
                Filters.in("promise", List.of("a", "b")),
                Filters.eq("promise", "a"));
        assertThat(filters)
                .allSatisfy(filter -> assertThat(mongo.database()
                                .getCollection(COLLECTION)
                                .find(filter)
                                .explain()
                                .toJson())
                        .contains("IXSCAN"));
    }

    private static ByHandDesk desk() {
        return new ByHandDesk(new Databases(mongo.client(), mongo.databaseName(), "unused"));
    }

    private void add(Content content, int second) {
        MessageId message = MessageId.of(PERSON, content.kind(), content.subject(), content.version());
        desk.add(message, content, CONTACT, PHONE, NOON.plus(Duration.ofSeconds(second)));
    }

    private List<Word> words(Reference promise) {
        return desk.about(promise).stream().map(ByHand::word).toList();
    }
}
