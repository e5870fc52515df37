package org.yousaid.consultation.equality;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.TimedWork;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/**
 * The only way from a response to its equality answers: one secret per consultation, sealed by the vault. The id of the
 * answers is the keyed hash of the response's id, so no list of pairs exists that could be copied. Some time after closing
 * the secret is destroyed, and with it the way, in every backup of this database too.
 */
@Component
class LinkKeys implements TimedWork {

    static final String COLLECTION = "equality_links";

    private static final String HASH = "HmacSHA256";
    private static final String SECRET = "secret";
    private static final String STATE = "state";
    private static final String DESTROY_AT = "destroyAt";

    /** How far a secret is on its way: destroyed ones leave their document, so that no second secret is made. */
    private enum State {
        OPEN,
        CLOSED,
        DESTROYED
    }

    private final MongoCollection<Document> keys;
    private final PersonVault vault;
    private final Consultations consultations;
    private final InstantSource clock;
    private final Duration kept;

    LinkKeys(
            Databases databases,
            PersonVault vault,
            Consultations consultations,
            InstantSource clock,
            @Value("${yousaid.equality.link-days}") int days) {
        this.keys = databases.own().getCollection(COLLECTION);
        this.vault = vault;
        this.consultations = consultations;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
        keys.createIndex(Indexes.ascending(STATE, DESTROY_AT));
    }

    /** The id of the equality answers that came with this response; empty once the secret is destroyed. */
    Optional<String> record(ConsultationId consultation, String response) {
        return Optional.ofNullable(key(consultation).getString(SECRET))
                .map(SealedText::new)
                .flatMap(vault::open)
                .map(secret -> "equality-" + hash(secret, response));
    }

    /** The same where a secret was ever made; asking makes none. */
    Optional<String> known(ConsultationId consultation, String response) {
        return keys.find(eq("_id", consultation.value())).first() == null
                ? Optional.empty()
                : record(consultation, response);
    }

    private Document key(ConsultationId consultation) {
        Document found = keys.find(eq("_id", consultation.value())).first();
        return found == null ? make(consultation) : found;
    }

    /** Of two that make one at once, the first is kept and both use it. */
    private Document make(ConsultationId consultation) {
        SealedText secret = vault.seal(TextOwner.of(consultation.value()), CrockfordText.random());
        Document made = new Document("_id", consultation.value())
                .append(SECRET, secret.value())
                .append(STATE, State.OPEN.name());
        try {
            keys.insertOne(made);
            return made;
        } catch (MongoWriteException e) {
            vault.redact(secret);
            if (!JsonDocuments.isDuplicate(e)) {
                throw e;
            }
            return Objects.requireNonNull(
                    keys.find(eq("_id", consultation.value())).first());
        }
    }

    private static String hash(String secret, String response) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH));
            return CrockfordText.of(mac.doFinal(response.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "destroy the link to equality answers";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(keys.find(eq(STATE, State.CLOSED.name()))
                        .sort(Indexes.ascending(DESTROY_AT))
                        .limit(1)
                        .first())
                .map(key -> key.getDate(DESTROY_AT).toInstant());
    }

    @Override
    public void runDue() {
        Instant now = clock.instant();
        all(eq(STATE, State.OPEN.name())).forEach(key -> noteClosing(key, now));
        all(and(eq(STATE, State.CLOSED.name()), lte(DESTROY_AT, Date.from(now))))
                .forEach(this::destroy);
    }

    private List<Document> all(Bson filter) {
        return keys.find(filter).into(new ArrayList<>());
    }

    /** One that was withdrawn has no closing time: its days are counted from now. */
    private void noteClosing(Document key, Instant now) {
        consultations
                .find(new ConsultationId(key.getString("_id")))
                .filter(view -> view.status() != ConsultationStatus.OPEN)
                .map(view -> Objects.requireNonNullElse(view.closedAt(), now).plus(kept))
                .ifPresent(destroyAt -> keys.updateOne(
                        eq("_id", key.getString("_id")),
                        new Document(
                                "$set",
                                new Document(STATE, State.CLOSED.name()).append(DESTROY_AT, Date.from(destroyAt)))));
    }

    /** The secret first: should it stop in between, there is nothing left that could be opened. */
    private void destroy(Document key) {
        vault.redact(new SealedText(key.getString(SECRET)));
        keys.updateOne(
                eq("_id", key.getString("_id")),
                new Document("$set", new Document(STATE, State.DESTROYED.name()))
                        .append("$unset", new Document(SECRET, "")));
    }
}
