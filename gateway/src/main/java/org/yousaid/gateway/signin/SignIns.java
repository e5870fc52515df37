package org.yousaid.gateway.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;

/**
 * Who is signed in, in MongoDB, so that any instance of the gateway knows it. One document per sign-in, found by the
 * digest of what the visitor's cookie holds: who it is and until when. Visitors who have not signed in store nothing.
 * Runs on the machine's clock, not on business time.
 */
final class SignIns {

    /** How stale the last-seen time may be; saves a write with every request. */
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    private final MongoCollection<Document> collection;
    private final GatewaySettings.SignIns settings;
    private final InstantSource clock;

    SignIns(MongoDatabase database, GatewaySettings.SignIns settings, InstantSource clock) {
        this.collection = database.getCollection("sign_ins");
        this.settings = settings;
        this.clock = clock;
    }

    /** Signs the visitor in, under a token that was never used before. */
    RandomToken start(Visitor visitor) {
        Instant now = clock.instant();
        RandomToken token = RandomToken.mint();
        Document document = new Document("_id", token.digest())
                .append("role", visitor.role().name());
        if (visitor.account() != null) {
            document.append("account", visitor.account());
        }
        if (visitor.person() != null) {
            document.append("person", visitor.person().value());
        }
        collection.insertOne(document.append("signedInAt", Date.from(now))
                .append("seenAt", Date.from(now))
                .append("endsAt", Date.from(end(now, now))));
        return token;
    }

    /** Whom this token belongs to, while it counts; counts as being seen. */
    Optional<Visitor> find(RandomToken token) {
        Document document = collection.find(Filters.eq("_id", token.digest())).first();
        Instant now = clock.instant();
        if (document == null || !now.isBefore(document.getDate("endsAt").toInstant())) {
            return Optional.empty();
        }
        if (document.getDate("seenAt").toInstant().plus(SEEN_PRECISION).isBefore(now)) {
            Instant signedInAt = document.getDate("signedInAt").toInstant();
            // An update, never an upsert: who signed out meanwhile stays signed out.
            collection.updateOne(
                    Filters.eq("_id", document.getString("_id")),
                    Updates.combine(
                            Updates.set("seenAt", Date.from(now)),
                            Updates.set("endsAt", Date.from(end(signedInAt, now)))));
        }
        return Optional.of(visitor(document));
    }

    void end(RandomToken token) {
        collection.deleteOne(Filters.eq("_id", token.digest()));
    }

    /** Removes what no longer counts. */
    void sweep() {
        collection.deleteMany(Filters.lte("endsAt", Date.from(clock.instant())));
    }

    private Instant end(Instant signedInAt, Instant seenAt) {
        Instant idle = seenAt.plus(settings.idle());
        Instant longest = signedInAt.plus(settings.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    private static Visitor visitor(Document document) {
        @Nullable String person = document.getString("person");
        return new Visitor(
                Role.valueOf(document.getString("role")),
                document.getString("account"),
                person == null ? null : new PersonId(person));
    }
}
