package org.yousaid.notification.message.policy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.policy.WaitingList.Standing;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.support.vault.PersonId;

/**
 * Somebody who is told about a response or a suggestion of theirs.
 *
 * @param consents what they want to be written to about, beside the one reply that they are owed
 * @param dueAt the day their reply is promised for
 * @param thanked version of the results they were thanked with, null before
 * @param held whether nothing goes out by itself
 * @param madeAt when it was promised; long ago for what was stored before this came
 */
record Waiting(
        Reference reference,
        PersonId person,
        boolean response,
        @Nullable String consultation,
        Standing standing,
        Consents consents,
        List<Reference> ideas,
        Instant dueAt,
        @Nullable Integer thanked,
        boolean held,
        @Nullable Instant pausedUntil,
        Instant madeAt) {

    static final String REFERENCE = "_id";
    static final String PERSON = "person";
    static final String KIND = "kind";
    static final String CONSULTATION = "consultation";
    static final String STANDING = "standing";
    static final String TITLE = "title";
    static final String MADE_AT = "madeAt";
    static final String DUE_AT = "dueAt";
    static final String THANKED = "thanked";
    static final String HELD = "held";

    private static final String CONSENTS = "consents";
    private static final String IDEAS = "ideas";

    Waiting {
        ideas = List.copyOf(ideas);
    }

    static Document stored(PromiseEvent.Opened promise) {
        var consultation = promise.consultation();
        Consents agreed = promise.agreed();
        return new Document(PERSON, promise.person().value())
                .append(KIND, promise.kind().name())
                .append(CONSULTATION, consultation == null ? null : consultation.id())
                .append(TITLE, consultation == null ? null : consultation.title())
                .append(STANDING, Standing.OPEN.name())
                .append(MADE_AT, Date.from(promise.madeAt()))
                .append(DUE_AT, Date.from(promise.dueAt()))
                .append(IDEAS, promise.ideas().stream().map(Reference::value).toList())
                .append(CONSENTS, List.of(agreed.thankMe(), agreed.tellMeTheResult(), agreed.keepMeInformed()));
    }

    /** What was stored before consents and ideas were has neither, and wants everything. */
    static Waiting read(Document stored) {
        List<Boolean> agreed = stored.getList(CONSENTS, Boolean.class, List.of(true, true, true));
        Date due = stored.getDate(DUE_AT);
        Date made = stored.getDate(MADE_AT);
        Date paused = stored.getDate("pausedUntil");
        return new Waiting(
                new Reference(stored.getString(REFERENCE)),
                new PersonId(stored.getString(PERSON)),
                PromiseKind.RESPONSE.name().equals(stored.getString(KIND)),
                stored.getString(CONSULTATION),
                Standing.valueOf(stored.getString(STANDING)),
                new Consents(agreed.get(0), agreed.get(1), agreed.get(2)),
                stored.getList(IDEAS, String.class, List.of()).stream()
                        .map(Reference::new)
                        .toList(),
                due == null ? Instant.MAX : due.toInstant(),
                stored.getInteger(THANKED),
                stored.getBoolean(HELD, false),
                paused == null ? null : paused.toInstant(),
                made == null ? Instant.EPOCH : made.toInstant());
    }

    static Waiting of(PromiseEvent.Opened promise) {
        return read(stored(promise).append(REFERENCE, promise.reference().value()));
    }

    /**
     * Whether a word goes to them by itself: they wait for their reply, and there is something it could say. Of an idea that
     * was sent by itself there is not: somebody has to answer it.
     */
    boolean goesByItself() {
        return standing == Standing.OPEN && answeredSomething() && (!response || thanked == null);
    }

    /** Whether it is an answer to a consultation, or an idea in one. */
    boolean answeredSomething() {
        return consultation != null;
    }

    PromiseKind kind() {
        return response ? PromiseKind.RESPONSE : PromiseKind.SUGGESTION;
    }

    /** Whether somebody holds what is owed to them. What was kept is held no more. */
    boolean heldBack() {
        return held && standing == Standing.OPEN;
    }

    /** Results go to whoever is owed a reply, and after that to whoever wants the result. */
    boolean hearsResults() {
        return switch (standing) {
            case OPEN -> true;
            case KEPT -> consents.tellMeTheResult();
            case RELEASED -> false;
        };
    }

    /** An author hears of every step, as everybody who follows the suggestion does, until they stop it. */
    boolean hearsProgress() {
        return standing != Standing.RELEASED;
    }
}
