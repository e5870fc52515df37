package org.yousaid.support.vault;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vault in three collections: {@code persons} ({@code {_id, emailHash?, key}}, unique on the hash), {@code text_keys}
 * ({@code {_id, owner, key}}) and, for a day, which keys were destroyed ({@code destroyed_keys}, {@code {_id, keys}}). Keys are AES256-GCM, wrapped by the master key and bound to their id; so
 * is each ciphertext, which therefore cannot be passed off as another's.
 */
public final class MongoPersonVault implements PersonVault {

    private static final Duration LONGEST_IN_MEMORY = Duration.ofMinutes(5);
    /** What other instances read of destroyed keys; more than any two machines' clocks differ. */
    private static final Duration LATELY = Duration.ofMinutes(2);

    private static final Duration LONGEST_NOTED = Duration.ofDays(1);
    private static final int MOST_IN_MEMORY = 20_000;
    private static final int MOST_IN_ONE_TRIP = 1_000;

    private final MongoCollection<Document> persons;
    private final MongoCollection<Document> textKeys;
    private final MongoCollection<Document> destroyedKeys;
    private final MasterKeys masterKeys;
    private final ItemKeys itemKeys;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Cache<String, Aead> unwrapped = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_IN_MEMORY)
            .maximumSize(MOST_IN_MEMORY)
            .executor(Runnable::run)
            .build();
    /** Goes up with every destroyed key, so that nobody keeps what was read just before. */
    private final AtomicLong destroyed = new AtomicLong();

    private MongoPersonVault(MongoDatabase database, Path masterKeyFile) throws GeneralSecurityException {
        persons = database.getCollection("persons");
        textKeys = database.getCollection("text_keys");
        destroyedKeys = database.getCollection("destroyed_keys");
        persons.createIndex(
                Indexes.ascending("emailHash"),
                new IndexOptions().name("emailHash").unique(true).sparse(true));
        textKeys.createIndex(Indexes.ascending("owner"), new IndexOptions().name("owner"));
        masterKeys = MasterKeys.open(
                masterKeyFile,
                () -> persons.find().first() == null && textKeys.find().first() == null);
        itemKeys = new ItemKeys(masterKeys.wrapping());
    }

    /**
     * Opens the vault in this database.
     *
     * @param masterKeyFile made when it is absent and the vault is empty
     */
    public static MongoPersonVault open(MongoDatabase database, Path masterKeyFile) {
        try {
            return new MongoPersonVault(database, masterKeyFile);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PersonId personWith(EmailAddress email) {
        return find(email).orElseGet(() -> upsert(emailHash(email)));
    }

    /** One atomic step; of two that come at once the server may turn one away, which then finds the other's. */
    private PersonId upsert(String emailHash) {
        ItemKeys.NewKey key = itemKeys.make(PersonId.random().value());
        while (true) {
            try {
                Document person = persons.findOneAndUpdate(
                        eq("emailHash", emailHash),
                        Updates.combine(
                                Updates.setOnInsert("_id", key.id()), Updates.setOnInsert("key", key.wrapped())),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
                if (person != null) {
                    return new PersonId(person.getString("_id"));
                }
            } catch (MongoServerException e) {
                if (!isDuplicate(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isDuplicate(MongoServerException e) {
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY
                || (e instanceof MongoCommandException command
                        && ErrorCategory.fromErrorCode(command.getErrorCode()) == ErrorCategory.DUPLICATE_KEY);
    }

    @Override
    public Optional<PersonId> find(EmailAddress email) {
        return Optional.ofNullable(
                        persons.find(eq("emailHash", emailHash(email))).first())
                .map(person -> new PersonId(person.getString("_id")));
    }

    @Override
    public PersonId newPerson() {
        ItemKeys.NewKey key = itemKeys.make(PersonId.random().value());
        persons.insertOne(new Document("_id", key.id()).append("key", key.wrapped()));
        return new PersonId(key.id());
    }

    @Override
    public SealedContact seal(PersonId person, ContactDetails contact) {
        Aead key = key(persons, person.value()).orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
        return new SealedContact(ItemKeys.encrypt(key, person.value(), json.writeValueAsString(contact)));
    }

    @Override
    public Optional<ContactDetails> open(SealedContact sealed) {
        String person = sealed.person().value();
        return key(persons, person)
                .flatMap(key -> ItemKeys.decrypt(key, person, sealed.ciphertext()))
                .map(opened -> json.readValue(opened, ContactDetails.class));
    }

    @Override
    public SealedText seal(TextOwner owner, String text) {
        return sealAll(owner, List.of(text)).getFirst();
    }

    @Override
    public List<SealedText> sealAll(TextOwner owner, List<String> texts) {
        List<SealedText> sealed = new ArrayList<>(texts.size());
        List<Document> keys = new ArrayList<>(texts.size());
        for (String text : texts) {
            ItemKeys.NewKey key = itemKeys.make("text-" + CrockfordText.random());
            keys.add(
                    new Document("_id", key.id()).append("owner", owner.value()).append("key", key.wrapped()));
            sealed.add(new SealedText(ItemKeys.encrypt(key.key(), key.id(), text)));
        }
        if (!keys.isEmpty()) {
            textKeys.insertMany(keys, new InsertManyOptions().ordered(false));
        }
        return sealed;
    }

    @Override
    public Optional<SealedText> sealWith(SealedText text, String madeOfIt) {
        String id = text.keyId();
        return key(textKeys, id).map(key -> new SealedText(ItemKeys.encrypt(key, id, madeOfIt)));
    }

    @Override
    public Optional<String> open(SealedText text) {
        return key(textKeys, text.keyId()).flatMap(key -> ItemKeys.decrypt(key, text.keyId(), text.ciphertext()));
    }

    @Override
    public Map<SealedText, String> readAll(Collection<SealedText> texts) {
        Set<String> ids = texts.stream().map(SealedText::keyId).collect(Collectors.toSet());
        Map<String, Aead> keys = keys(textKeys, ids);
        Map<SealedText, String> read = new LinkedHashMap<>();
        for (SealedText text : texts) {
            read.put(
                    text,
                    Optional.ofNullable(keys.get(text.keyId()))
                            .flatMap(key -> ItemKeys.decrypt(key, text.keyId(), text.ciphertext()))
                            .orElse(REMOVED));
        }
        return read;
    }

    @Override
    public void redact(SealedText text) {
        note(Set.of(text.keyId()));
        textKeys.deleteOne(eq("_id", text.keyId()));
        evict(Set.of(text.keyId()));
    }

    /** Texts first: should it stop half-way, the person is still there to be forgotten again. */
    @Override
    public void forget(PersonId person) {
        Set<String> ids = textKeys.find(eq("owner", person.value()))
                .map(key -> key.getString("_id"))
                .into(new HashSet<>());
        note(ids);
        textKeys.deleteMany(eq("owner", person.value()));
        persons.deleteOne(eq("_id", person.value()));
        ids.add(person.value());
        evict(ids);
    }

    /** Before they are destroyed: who reads it too early reads it again, who never reads it keeps what he has. */
    private void note(Set<String> ids) {
        if (!ids.isEmpty()) {
            destroyedKeys.deleteMany(lt("_id", ago(LONGEST_NOTED)));
            destroyedKeys.insertOne(new Document("_id", new ObjectId()).append("keys", List.copyOf(ids)));
        }
    }

    private static ObjectId ago(Duration past) {
        return new ObjectId(Date.from(Instant.now().minus(past)), 0);
    }

    @Override
    public Set<String> destroyedLately() {
        Set<String> ids = new HashSet<>();
        destroyedKeys.find(gt("_id", ago(LATELY))).forEach(note -> ids.addAll(note.getList("keys", String.class)));
        if (!ids.isEmpty()) {
            evict(ids);
        }
        return ids;
    }

    private void evict(Set<String> ids) {
        destroyed.incrementAndGet();
        unwrapped.invalidateAll(ids);
    }

    @Override
    public String fingerprint(String content) {
        return masterKeys.hash("content", content);
    }

    private String emailHash(EmailAddress email) {
        return masterKeys.hash("email", email.normalised());
    }

    private Optional<Aead> key(MongoCollection<Document> collection, String id) {
        return Optional.ofNullable(keys(collection, Set.of(id)).get(id));
    }

    /** The keys with these ids, without those that are destroyed. */
    private Map<String, Aead> keys(MongoCollection<Document> collection, Set<String> ids) {
        Map<String, Aead> keys = new HashMap<>(unwrapped.getAllPresent(ids));
        List<String> missing = ids.stream().filter(id -> !keys.containsKey(id)).toList();
        for (int from = 0; from < missing.size(); from += MOST_IN_ONE_TRIP) {
            keys.putAll(load(collection, missing.subList(from, Math.min(missing.size(), from + MOST_IN_ONE_TRIP))));
        }
        return keys;
    }

    private Map<String, Aead> load(MongoCollection<Document> collection, List<String> ids) {
        long destroyedBefore = destroyed.get();
        Map<String, Aead> loaded = new HashMap<>();
        for (Document key : collection.find(in("_id", ids)).batchSize(MOST_IN_ONE_TRIP)) {
            String id = key.getString("_id");
            loaded.put(id, itemKeys.unwrap(id, key.get("key", Binary.class).getData()));
        }
        unwrapped.putAll(loaded);
        if (destroyed.get() != destroyedBefore) {
            unwrapped.invalidateAll(ids);
        }
        return loaded;
    }
}
