package org.yousaid.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.PERSON;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.staff.OwedReplies.Owed;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

class OwedRepliesTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Instant MADE = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant DUE = MADE.plus(Duration.ofDays(28));
    private static final Duration DAY = Duration.ofDays(1);

    private final OwedReplies owed = new OwedReplies(new Databases(mongo.client(), mongo.databaseName(), "unused"));

    @BeforeEach
    void begin() {
        mongo.database().getCollection(OwedReplies.COLLECTION).deleteMany(new Document());
    }

    @Test
    void saysHalfTimeOnlyWhileTheLastWeekIsAhead() {
        made(Duration.ofDays(28));
        assertThat(at(MADE.plus(DAY.multipliedBy(14)))).isEqualTo(Stage.HALF_TIME);
        Owed half = only(DUE);
        assertThat(half.until()).isEqualTo(DUE.minus(OwedReplies.WEEK));
        owed.said(half);
        Owed week = only(DUE);
        assertThat(week.stage()).isEqualTo(Stage.WEEK_BEFORE);
        assertThat(week.until()).as("from the day on it is late").isEqualTo(DUE);
        owed.said(week);
        assertThat(owed.nextDue()).isEmpty();
    }

    @Test
    void saysHalfTimeUntilTheDayWhereItsTimeIsShort() {
        made(Duration.ofDays(10));
        assertThat(only(DUE).until()).isEqualTo(MADE.plus(DAY.multipliedBy(10)));
    }

    @Test
    void warnsOfNothingThatWasGivenAndOfWhatCameBackAgain() {
        Reference reference = made(Duration.ofDays(28));
        owed.given(reference);
        assertThat(owed.nextDue()).isEmpty();
        assertThat(owed.sum(CONSULTATION.id()).open()).isZero();
        owed.owedAgain(reference, MADE.plus(DAY));
        assertThat(owed.sum(CONSULTATION.id()).open()).isEqualTo(1);
        assertThat(owed.nextDue()).as("a week before").contains(DUE.minus(OwedReplies.WEEK));
        owed.given(reference);
        owed.owedAgain(reference, DUE.minus(DAY));
        assertThat(at(DUE.minus(DAY))).as("at once").isEqualTo(Stage.WEEK_BEFORE);
        owed.given(reference);
        owed.owedAgain(reference, DUE.plus(DAY));
        assertThat(at(DUE.plus(DAY))).isEqualTo(Stage.LATE);
        owed.remove(reference);
        owed.owedAgain(reference, DUE);
        assertThat(owed.nextDue()).isEmpty();
    }

    @Test
    void warnsOfTheLastWeekAgainWhereAPauseHasMovedItAhead() {
        Reference reference = made(Duration.ofDays(28));
        owed.said(only(DUE));
        owed.said(only(DUE));
        Instant paused = DUE.minus(DAY.multipliedBy(3));
        owed.due(reference, DUE.plus(DAY), paused);
        assertThat(owed.nextDue()).as("that week has begun").isEmpty();
        Instant later = DUE.plus(DAY.multipliedBy(60));
        owed.due(reference, later, paused);
        assertThat(owed.nextDue()).contains(later.minus(OwedReplies.WEEK));
        assertThat(at(later)).isEqualTo(Stage.WEEK_BEFORE);
        Reference given = made(Duration.ofDays(10));
        owed.said(owed.dueAt(DUE, 1).getFirst());
        owed.given(given);
        owed.due(given, later, paused);
        assertThat(owed.dueAt(later, 10))
                .as("nobody is warned of what was given")
                .hasSize(1);
    }

    @Test
    void aLateSuggestionIsOwedByWhoeverTookItUp() {
        Reference nobodys = suggested();
        Reference takenUp = suggested();
        owed.late(nobodys, DUE, null);
        owed.late(takenUp, DUE, "Parks team");
        assertThat(owed.dueAt(DUE, 10))
                .extracting(Owed::owner, one -> owed.sum(one.about()).open())
                .containsExactlyInAnyOrder(tuple("Parks team", 1L), tuple(null, 1L));
    }

    @Test
    void whatIsDueAndWhatIsOwedAboutTheSameIsFoundByAnIndex() {
        made(Duration.ofDays(28));
        var collection = mongo.database().getCollection(OwedReplies.COLLECTION);
        assertThat(List.of(
                        collection
                                .find(Filters.and(
                                        Filters.gt("nextAt", Date.from(Instant.EPOCH)),
                                        Filters.lte("nextAt", Date.from(DUE))))
                                .sort(new Document("nextAt", 1))
                                .explain(),
                        collection
                                .find(Filters.eq("about", CONSULTATION.id()))
                                .sort(new Document("dueAt", 1))
                                .explain()))
                .allSatisfy(plan -> assertThat(plan.toJson()).contains("IXSCAN"));
    }

    private Reference suggested() {
        Reference reference = Reference.mint();
        owed.add(new PromiseEvent.Opened(
                PromiseId.of(reference),
                reference,
                PromiseKind.SUGGESTION,
                PERSON,
                null,
                null,
                List.of(),
                MADE,
                DUE,
                MADE));
        return reference;
    }

    private Stage at(Instant now) {
        return only(now).stage();
    }

    private Owed only(Instant now) {
        List<Owed> due = owed.dueAt(now, 10);
        assertThat(due).hasSize(1);
        return due.getFirst();
    }

    private Reference made(Duration within) {
        Reference reference = Reference.mint();
        owed.add(new PromiseEvent.Opened(
                PromiseId.of(reference),
                reference,
                PromiseKind.RESPONSE,
                PERSON,
                CONSULTATION,
                null,
                List.of(),
                MADE,
                MADE.plus(within),
                MADE));
        return reference;
    }
}
