package org.yousaid.support.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key of one person or one text: made, wrapped by the master key, and used. Key and ciphertext are bound to its id. */
final class ItemKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ItemKeys.class);

    /**
     * Where something random is needed: Tink keeps its source of it for each thread, and looks for a library that is not there
     * to make one, which took more than all the rest of making a key. The threads of requests and handlers are new each time.
     */
    private static final ExecutorService LASTING_THREADS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("vault-", 0).factory());

    private final AesGcmParameters parameters;
    private final Aead wrapping;

    /** @param wrapping the master key */
    ItemKeys(Aead wrapping) throws GeneralSecurityException {
        this.wrapping = wrapping;
        this.parameters = AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
    }

    /** A new key, wrapped and ready. */
    NewKey make(String id) {
        return onALastingThread(() -> {
            KeysetHandle key = KeysetHandle.generateNew(parameters);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, utf8(id));
            return new NewKey(id, new Binary(wrapped), key.getPrimitive(RegistryConfiguration.get(), Aead.class));
        });
    }

    /** A key that does not unwrap is a wrong master key, which must not look like an erasure. */
    Aead unwrap(String id, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, utf8(id))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key does not fit the vault", e);
        }
    }

    static String encrypt(Aead key, String keyId, String plain) {
        return onALastingThread(() -> Sealing.print(keyId, key.encrypt(utf8(plain), utf8(keyId))));
    }

    private static <T> T onALastingThread(Callable<T> work) {
        try {
            return LASTING_THREADS.submit(work).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while something was sealed", e);
        }
    }

    /** What cannot be decrypted counts as removed: it must never stop a reader. */
    static Optional<String> decrypt(Aead key, String keyId, byte[] ciphertext) {
        try {
            return Optional.of(new String(key.decrypt(ciphertext, utf8(keyId)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            LOG.warn("ciphertext does not fit its key: key={}", keyId);
            return Optional.empty();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A key, and what is stored of it. */
    record NewKey(String id, Binary wrapped, Aead key) {}
}
