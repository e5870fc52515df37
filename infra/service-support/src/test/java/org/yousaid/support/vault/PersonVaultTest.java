package org.yousaid.support.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.support.problem.Refused;
import org.yousaid.testsupport.MongoServer;
import tools.jackson.databind.json.JsonMapper;

class PersonVaultTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @TempDir
    static Path keys;

    private static final EmailAddress ADA = EmailAddress.parse("Ada.Lovelace@Example.org");

    private PersonVault vault = open();

    private static PersonVault open() {
        return MongoPersonVault.open(mongo.database(), keys.resolve("master-key.json"));
    }

    @BeforeEach
    void emptyVault() {
        mongo.database().getCollection("persons").deleteMany(new Document());
        mongo.database().getCollection("text_keys").deleteMany(new Document());
        vault = open();
    }

    @Test
    void findsTheSamePersonUnderEverySpellingOfAnAddress() {
        PersonId ada = vault.personWith(ADA);
        assertThat(vault.personWith(EmailAddress.parse(" ada.lovelace@EXAMPLE.org ")))
                .isEqualTo(ada);
        assertThat(vault.find(ADA)).contains(ada);
        assertThat(vault.find(EmailAddress.parse("charles@example.org"))).isEmpty();
    }

    @Test
    void isOnePersonHoweverManyThreadsBringTheAddressAtOnce() throws Exception {
        int threads = 16;
        for (int round = 0; round < 5; round++) {
            EmailAddress email = EmailAddress.parse("visitor" + round + "@example.org");
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<PersonId>> found = new ArrayList<>();
            try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int thread = 0; thread < threads; thread++) {
                    Callable<PersonId> visit = () -> {
                        start.await();
                        return vault.personWith(email);
                    };
                    found.add(together.submit(visit));
                }
            }
            assertThat(found.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
        assertThat(mongo.database().getCollection("persons").countDocuments()).isEqualTo(5);
    }

    @Test
    void makesAsManyPersonsWithoutAnAddressAsThereAre() {
        assertThat(vault.newPerson()).isNotEqualTo(vault.newPerson());
    }

    @Test
    void givesBackWhatItSealed() {
        PersonId ada = vault.personWith(ADA);
        ContactDetails contact = new ContactDetails("Ada", ADA, "01752 668000", "1 The Hoe\nPlymouth");
        SealedContact sealed = vault.seal(ada, contact);
        assertThat(sealed.person()).isEqualTo(ada);
        assertThat(sealed.value()).doesNotContain("Ada", "Lovelace");
        assertThat(vault.open(sealed)).contains(contact);
        assertThat(open().open(sealed)).contains(contact);

        SealedText text = vault.seal(TextOwner.person(ada), "A bench on the Hoe.");
        assertThat(vault.read(text)).isEqualTo("A bench on the Hoe.");
        assertThat(open().read(text)).isEqualTo("A bench on the Hoe.");
    }

    @Test
    void makesEverythingOfAForgottenPersonUnreadable() {
        PersonId ada = vault.personWith(ADA);
        PersonId charles = vault.personWith(EmailAddress.parse("charles@example.org"));
        SealedContact contact = vault.seal(ada, new ContactDetails("Ada", ADA, null, null));
        List<SealedText> texts = vault.sealAll(TextOwner.person(ada), List.of("one", "two"));
        SealedText others = vault.seal(TextOwner.person(charles), "three");
        SealedText anonymous = vault.seal(TextOwner.of("response-1"), "four");
        assertThat(vault.read(texts.get(0))).isEqualTo("one");

        vault.forget(ada);

        for (PersonVault each : List.of(vault, open())) {
            assertThat(each.open(contact)).isEmpty();
            assertThat(each.open(texts.get(0))).isEmpty();
            assertThat(each.read(texts.get(1))).isEqualTo("[removed]");
            assertThat(each.readAll(List.of(texts.get(0), texts.get(1), others, anonymous)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            texts.get(0), "[removed]", texts.get(1), "[removed]", others, "three", anonymous, "four"));
        }
        assertThat(mongo.database().getCollection("persons").find(new Document("_id", ada.value())))
                .isEmpty();
        assertThat(mongo.database().getCollection("text_keys").find(new Document("owner", ada.value())))
                .isEmpty();
        assertThat(vault.find(ADA)).isEmpty();
        assertThat(vault.personWith(ADA)).isNotEqualTo(ada);
        assertThatThrownBy(() -> vault.seal(ada, new ContactDetails("Ada", ADA, null, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void canBeToldTwiceToForget() {
        PersonId ada = vault.personWith(ADA);
        vault.forget(ada);
        vault.forget(ada);
        assertThat(vault.find(ADA)).isEmpty();
    }

    @Test
    void redactsOneTextAndLeavesTheOthers() {
        List<SealedText> texts = vault.sealAll(TextOwner.of("response-1"), List.of("one", "two"));
        vault.redact(texts.get(0));
        assertThat(vault.read(texts.get(0))).isEqualTo(PersonVault.REMOVED);
        assertThat(vault.read(texts.get(1))).isEqualTo("two");
    }

    @Test
    void whatIsMadeOfATextGoesWithIt() {
        SealedText text = vault.seal(TextOwner.of("suggestion-1"), "A bench on the Hoe.");
        SealedText made = vault.sealWith(text, "its vector").orElseThrow();
        assertThat(made.keyId()).isEqualTo(text.keyId());
        assertThat(vault.read(made)).isEqualTo("its vector");

        vault.redact(text);

        assertThat(vault.open(made)).isEmpty();
        assertThat(vault.sealWith(text, "again")).isEmpty();
    }

    @Test
    void everyInstanceHearsOfKeysThatAnotherDestroyed() {
        PersonVault other = open();
        PersonId ada = vault.personWith(ADA);
        SealedText hers = vault.seal(TextOwner.person(ada), "one");
        SealedText nobodys = vault.seal(TextOwner.of("suggestion-1"), "two");
        SealedText left = vault.seal(TextOwner.of("suggestion-2"), "three");
        assertThat(other.readAll(List.of(hers, nobodys, left))).containsValues("one", "two", "three");

        vault.forget(ada);
        vault.redact(nobodys);

        assertThat(other.destroyedLately())
                .contains(hers.keyId(), nobodys.keyId())
                .doesNotContain(left.keyId());
        assertThat(other.readAll(List.of(hers, nobodys, left)).values())
                .containsExactlyInAnyOrder("[removed]", "[removed]", "three");
    }

    @Test
    void readsAsRemovedWhatWasMovedUnderAnothersKey() {
        SealedText one = vault.seal(TextOwner.of("response-1"), "one");
        SealedText two = vault.seal(TextOwner.of("response-1"), "two");
        SealedText swapped =
                new SealedText(one.keyId() + two.value().substring(two.value().indexOf('.')));
        assertThat(vault.read(swapped)).isEqualTo(PersonVault.REMOVED);
    }

    @Test
    void keepsNothingReadableInItsDatabase() {
        PersonId ada = vault.personWith(ADA);
        vault.seal(ada, new ContactDetails("Ada", ADA, null, null));
        vault.seal(TextOwner.person(ada), "A bench");
        assertThat(mongo.database().getCollection("persons").find().first())
                .isNotNull()
                .satisfies(person -> assertThat(person.keySet()).containsExactlyInAnyOrder("_id", "emailHash", "key"));
        assertThat(mongo.database().getCollection("text_keys").find().first())
                .isNotNull()
                .satisfies(key -> assertThat(key.keySet()).containsExactlyInAnyOrder("_id", "owner", "key"));
    }

    @Test
    void takesFingerprintsThatOnlyTheMasterKeyCanMake(@TempDir Path elsewhere) {
        assertThat(vault.fingerprint("same")).isEqualTo(open().fingerprint("same"));
        assertThat(vault.fingerprint("same")).isNotEqualTo(vault.fingerprint("other"));
        PersonVault another = MongoPersonVault.open(
                mongo.client().getDatabase(mongo.databaseName() + "_other"), elsewhere.resolve("key.json"));
        assertThat(another.fingerprint("same")).isNotEqualTo(vault.fingerprint("same"));
    }

    @Test
    void isOneStringInJson() {
        JsonMapper json = JsonMapper.builder().build();
        SealedText text = vault.seal(TextOwner.of("response-1"), "one");
        assertThat(json.writeValueAsString(text)).isEqualTo("\"" + text.value() + "\"");
        assertThat(json.readValue(json.writeValueAsString(text), SealedText.class))
                .isEqualTo(text);
        PersonId ada = vault.personWith(ADA);
        assertThat(json.readValue(json.writeValueAsString(ada), PersonId.class)).isEqualTo(ada);
    }
}
