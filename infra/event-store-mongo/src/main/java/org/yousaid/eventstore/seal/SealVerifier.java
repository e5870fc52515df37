package org.yousaid.eventstore.seal;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.yousaid.eventstore.seal.SealCheck.Outcome;
import org.yousaid.eventstore.seal.SealCheck.Outcome.Broken;

/** Compares what the event store holds with its seals, from the first position on. Reads only. */
public final class SealVerifier {

    private static final int SEALS_AT_ONCE = 50;

    private final Seals seals;
    private final SealedDocuments documents;

    public SealVerifier(MongoDatabase database, Seals seals) {
        this.seals = seals;
        this.documents = new SealedDocuments(database);
    }

    /**
     * Checks every seal up to the first that does not hold.
     *
     * @param progress is told after each seal
     * @return the end of it: {@link Outcome.Whole} or {@link Broken}
     */
    public SealCheck verify(Consumer<SealCheck> progress) {
        long target = seals.newest().map(Seal::through).orElse(0L);
        Chain chain = new Chain(0, 0, SealRecord.NOTHING_BEFORE);
        if (documents.holdStrangers()) {
            return new SealCheck(0, 0, target, new Broken(1, 0, "something stands in the events where no position is"));
        }
        if (seals.holdsStrangers()) {
            return new SealCheck(0, 0, target, new Broken(1, 0, "something stands among the seals where no number is"));
        }
        while (true) {
            List<Document> stored = seals.behind(chain.number(), SEALS_AT_ONCE);
            for (Document document : stored) {
                Optional<Broken> broken = check(document, chain);
                if (broken.isPresent()) {
                    return new SealCheck(chain.number(), chain.through(), target, broken.get());
                }
                Seal held = SealRecord.sealOf(document);
                chain = new Chain(held.number(), held.through(), held.hash());
                progress.accept(new SealCheck(chain.number(), chain.through(), target, new Outcome.UnderWay()));
            }
            if (stored.size() < SEALS_AT_ONCE) {
                return new SealCheck(chain.number(), chain.through(), target, new Outcome.Whole());
            }
        }
    }

    private Optional<Broken> check(Document document, Chain before) {
        SealRecord record;
        try {
            record = SealRecord.of(document);
        } catch (RuntimeException e) {
            return before.broken("the record of the seal behind number " + before.number() + " is damaged");
        }
        Seal seal = record.seal();
        if (seal.number() != before.number() + 1) {
            return before.broken("seal " + (before.number() + 1) + " is missing");
        }
        if (!seal.previous().equals(before.hash()) || seal.from() != before.through() + 1) {
            return before.broken("seal " + seal.number() + " does not stand on the one before it");
        }
        return compare(record);
    }

    private Optional<Broken> compare(SealRecord record) {
        Seal seal = record.seal();
        // One more than were sealed, so that one too many shows.
        List<RawBsonDocument> found = documents.between(seal.from() - 1, seal.through(), record.documents() + 1);
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        Optional<Broken> firstDifference = Optional.empty();
        long through = seal.from() - 1;
        for (int place = 0; place < found.size(); place++) {
            RawBsonDocument document = found.get(place);
            byte[] digest = SealRecord.digest(document);
            digests.writeBytes(digest);
            long first = SealedDocuments.first(document);
            if (firstDifference.isEmpty()) {
                firstDifference = difference(record, place, through + 1, first, digest);
            }
            through = SealedDocuments.last(document);
        }
        if (firstDifference.isEmpty() && found.size() < record.documents()) {
            firstDifference = broken(seal, through + 1, "position " + (through + 1) + " is missing");
        }
        if (record.isConsistent()) {
            return firstDifference;
        }
        return seal.hash().equals(record.hashOver(digests.toByteArray()))
                ? broken(seal, seal.from(), "the digests in seal " + seal.number() + " were changed")
                : broken(seal, seal.from(), "the record of seal " + seal.number() + " was changed");
    }

    private static Optional<Broken> difference(SealRecord record, int place, long expected, long first, byte[] digest) {
        if (record.covers(place, digest)) {
            return Optional.empty();
        }
        if (first > expected) {
            return broken(record.seal(), expected, "position " + expected + " is missing");
        }
        return broken(
                record.seal(),
                expected,
                place < record.documents()
                        ? "what stands at position " + expected + " was changed after it was sealed"
                        : "something was added behind position " + (expected - 1) + " after it was sealed");
    }

    private static Optional<Broken> broken(Seal seal, long position, String what) {
        return Optional.of(new Broken(seal.number(), position, what));
    }

    /** What the next seal has to stand on. */
    private record Chain(long number, long through, String hash) {

        Optional<Broken> broken(String what) {
            return Optional.of(new Broken(number + 1, through + 1, what));
        }
    }
}
