package org.yousaid.gateway.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.yousaid.support.vault.PersonId;

/**
 * The tokens in mailed sign-in links, in MongoDB. The user name is the random id of a person, never an address; only a
 * digest of the token is stored; a token works once, on whichever instance of the gateway, and by the machine's clock.
 */
final class SignInLinks implements OneTimeTokenService {

    private final MongoCollection<Document> collection;
    private final InstantSource clock;

    SignInLinks(MongoDatabase database, InstantSource clock) {
        this.collection = database.getCollection("sign_in_links");
        this.clock = clock;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        Instant endsAt = clock.instant().plus(request.getExpiresIn());
        RandomToken token = RandomToken.mint();
        collection.insertOne(new Document("_id", token.digest())
                .append("person", request.getUsername())
                .append("endsAt", Date.from(endsAt)));
        return new DefaultOneTimeToken(token.value(), request.getUsername(), endsAt);
    }

    /** One step, so that of two posts of one token only the first finds it. */
    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken posted) {
        String value = posted.getTokenValue();
        if (value == null) {
            return null;
        }
        Document found = collection.findOneAndDelete(Filters.and(
                Filters.eq("_id", new RandomToken(value).digest()), Filters.gt("endsAt", Date.from(clock.instant()))));
        return found == null
                ? null
                : new DefaultOneTimeToken(
                        value,
                        found.getString("person"),
                        found.getDate("endsAt").toInstant());
    }

    /** How many links of this person still work. */
    long open(PersonId person) {
        return collection.countDocuments(
                Filters.and(Filters.eq("person", person.value()), Filters.gt("endsAt", Date.from(clock.instant()))));
    }

    /** Removes what no longer works. */
    void sweep() {
        collection.deleteMany(Filters.lte("endsAt", Date.from(clock.instant())));
    }
}
