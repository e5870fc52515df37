package org.yousaid.notification.performance.read;

import static org.yousaid.notification.Known.PERSON;
import static org.yousaid.notification.Known.TEXT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.news.NewsId;
import org.yousaid.notification.performance.read.PerformanceProjection.Happened;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;

/** Histories of promises as the aggregate could have told them, mixed with one another; the same for the same seed. */
final class Histories {

    static final Instant START = Instant.parse("2026-09-03T09:00:00Z");

    private static final List<Word> WORDS =
            List.of(Word.RESULTS, Word.INTERIM, Word.DECISION, Word.PROGRESS, Word.PERSONAL_WORD);
    private static final List<String> SERVICES = List.of("", "Parks team", "Highways", "Café & Markets.$ team");
    private static final List<String> WARDS = List.of("", "E05000001", "E05000002", "E05000003", "E05000004");

    private final Random random;

    Histories(long seed) {
        this.random = new Random(seed);
    }

    /** So many promises, each with its own history, in one order of events. */
    List<Happened> of(int promises) {
        List<List<Object>> left = new ArrayList<>();
        for (int i = 0; i < promises; i++) {
            left.add(history());
        }
        List<Happened> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Object> one = left.get(random.nextInt(left.size()));
            all.add(happened(one.removeFirst(), all.size() * 3L));
            left.removeIf(List::isEmpty);
        }
        return all;
    }

    private static Happened happened(Object event, long position) {
        return event instanceof PromiseEvent promise
                ? new Happened.ToPromise(promise, position)
                : new Happened.ToSuggestion((ProgressKnown) event, position);
    }

    private List<Object> history() {
        Reference reference = Reference.mint(random);
        PromiseId id = PromiseId.of(reference);
        Instant made = START.plus(minutes(120 * 24 * 60));
        Instant due = made.plus(Duration.ofDays(28));
        PromiseKind kind = random.nextBoolean() ? PromiseKind.RESPONSE : PromiseKind.SUGGESTION;
        List<Object> told = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            told.add(progress(reference, made));
        }
        told.add(new PromiseEvent.Opened(
                id,
                reference,
                kind,
                PERSON,
                random.nextBoolean() ? new ConsultationSummary("c", "c", "A consultation") : null,
                null,
                List.of(),
                made,
                due,
                made,
                null,
                some(SERVICES),
                some(WARDS)));
        boolean broken = false;
        if (random.nextInt(5) == 0) {
            due = due.plus(Duration.ofDays(random.nextInt(40)));
            told.add(new PromiseEvent.Paused(id, reference, "Flood", due, due, "policy", made));
        }
        if (random.nextInt(8) == 0) {
            told.add(new PromiseEvent.Held(id, reference, "Tomorrow", "policy", made));
        }
        int rounds = random.nextInt(3);
        for (int i = 0; i < rounds; i++) {
            Instant at = made.plus(minutes(45 * 24 * 60));
            boolean late = broken || !at.isBefore(due);
            if (late && !broken) {
                told.add(new PromiseEvent.Broken(id, reference, pick(List.of(BreachCause.values())), due, due));
                broken = true;
            }
            told.add(new PromiseEvent.Kept(id, reference, pick(WORDS), late, at));
            if (random.nextInt(4) > 0) {
                return told;
            }
            told.add(new PromiseEvent.Reopened(id, reference, at));
        }
        if (!broken && random.nextInt(2) == 0) {
            told.add(new PromiseEvent.Broken(
                    id, reference, pick(List.of(BreachCause.values())), due, due.plus(Duration.ofMinutes(2)), "Parks"));
        }
        if (random.nextInt(3) == 0) {
            told.add(new PromiseEvent.Released(id, reference, pick(List.of(ReleaseReason.values())), due));
        }
        if (random.nextInt(4) == 0) {
            told.add(progress(reference, due));
        }
        return told;
    }

    private ProgressKnown progress(Reference reference, Instant at) {
        return new ProgressKnown(
                NewsId.ofSuggestion(reference),
                reference,
                1,
                "Joined",
                "We look into it.",
                Word.PROGRESS,
                TEXT,
                at,
                "Highways");
    }

    private Duration minutes(int most) {
        return Duration.ofMinutes(random.nextInt(most));
    }

    private @Nullable String some(List<String> of) {
        String picked = pick(of);
        return picked.isEmpty() ? null : picked;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
