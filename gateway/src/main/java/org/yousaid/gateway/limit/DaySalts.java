package org.yousaid.gateway.limit;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.MachineClock;

/**
 * A random key for each day, the same for every instance of the gateway. Today's and yesterday's are kept; once a key is
 * deleted nobody can tell any more what was hashed with it. Where the store cannot be reached there is none, and everything
 * that wanted one does without.
 */
@Component
class DaySalts {

    private static final Logger LOG = LoggerFactory.getLogger(DaySalts.class);
    private static final String KEYED_HASH = "HmacSHA256";
    private static final int BYTES = 32;
    private static final String SALT = "salt";

    private final SecureRandom random = new SecureRandom();
    private final Map<LocalDate, SecretKeySpec> atHand = new ConcurrentHashMap<>();
    private final MongoCollection<Document> stored;
    private final InstantSource clock;

    @Autowired
    DaySalts(Databases databases) {
        this(databases, new MachineClock()::instant);
    }

    DaySalts(Databases databases, InstantSource clock) {
        this.stored = databases.own().getCollection("day_salts");
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The time by which days change. */
    InstantSource clock() {
        return clock;
    }

    /** A hash that only who has this day's key can make, 43 letters; empty where the day is over for good. */
    Optional<String> hash(LocalDate day, String content) {
        return key(day).map(key -> {
            try {
                Mac mac = Mac.getInstance(KEYED_HASH);
                mac.init(key);
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
            }
        });
    }

    private Optional<SecretKeySpec> key(LocalDate day) {
        LocalDate today = today();
        if (day.isAfter(today) || day.isBefore(today.minusDays(1))) {
            return Optional.empty();
        }
        SecretKeySpec known = atHand.get(day);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<SecretKeySpec> key = day.equals(today) ? Optional.of(made(day)) : find(day);
            key.ifPresent(found -> atHand.put(day, found));
            return key;
        } catch (MongoException e) {
            LOG.warn("salt=absent cause={}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Of two instances that begin the day at once, one makes the key and both read it. */
    private SecretKeySpec made(LocalDate day) {
        return find(day).orElseGet(() -> {
            byte[] salt = new byte[BYTES];
            random.nextBytes(salt);
            try {
                stored.insertOne(new Document("_id", day.toString()).append(SALT, new Binary(salt)));
                return new SecretKeySpec(salt, KEYED_HASH);
            } catch (MongoWriteException e) {
                return find(day).orElseThrow(() -> e);
            }
        });
    }

    private Optional<SecretKeySpec> find(LocalDate day) {
        return Optional.ofNullable(
                        stored.find(Filters.eq("_id", day.toString())).first())
                .map(document ->
                        new SecretKeySpec(document.get(SALT, Binary.class).getData(), KEYED_HASH));
    }

    /** Forgets every day but today and yesterday. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void forget() {
        LocalDate first = today().minusDays(1);
        atHand.keySet().removeIf(day -> day.isBefore(first));
        stored.deleteMany(Filters.lt("_id", first.toString()));
    }
}
