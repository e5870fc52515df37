package org.yousaid.support.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two keys above all others: one wraps the keys of persons and texts, one makes keyed hashes. Kept in one file as two
 * Tink keysets in JSON, so that each can be rotated with Tink's own tool.
 */
final class MasterKeys {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int HASH_BYTES = 32;

    private final Aead wrapping;
    private final PrfSet hashing;

    private MasterKeys(KeysetHandle wrapping, KeysetHandle hashing) throws GeneralSecurityException {
        this.wrapping = wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.hashing = hashing.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /**
     * Reads the file. Where there is none it is made, readable by its owner only, but never for a vault that already holds
     * keys: they would be lost behind a key that did not wrap them.
     */
    static MasterKeys open(Path file, BooleanSupplier vaultIsEmpty) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            if (Files.notExists(file)) {
                if (!vaultIsEmpty.getAsBoolean()) {
                    throw new IllegalStateException("The vault holds keys, but there is no master key at " + file
                            + ": put the file back (yousaid.vault.master-key-file)");
                }
                create(file);
            }
            return read(file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key at " + file + " cannot be used", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key at " + file + " cannot be read or made", e);
        }
    }

    Aead wrapping() {
        return wrapping;
    }

    /** A keyed hash in hexadecimal; {@code purpose} keeps hashes of different things apart. */
    String hash(String purpose, String content) {
        try {
            byte[] input = (purpose + ":" + content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(hashing.computePrimary(input, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MasterKeys read(Path file) throws IOException, GeneralSecurityException {
        JsonNode both = JSON.readTree(Files.readString(file));
        return new MasterKeys(keyset(both, "wrapping"), keyset(both, "hashing"));
    }

    private static KeysetHandle keyset(JsonNode both, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(both.path(name).toString(), InsecureSecretKeyAccess.get());
    }

    /** Written whole beside its place, then linked there: of two that start at once, one makes it and both read it. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file is in a directory");
        Files.createDirectories(directory);
        Path fresh = Files.createTempFile(directory, ".master-key-", ".new", ownerOnly(directory));
        try {
            write(fresh, newKeys());
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // Another one was first; its keys are the ones.
        } finally {
            Files.delete(fresh);
        }
    }

    private static void write(Path file, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String newKeys() throws GeneralSecurityException {
        ObjectNode both = JSON.createObjectNode();
        both.set("wrapping", printed(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
        both.set(
                "hashing",
                printed(KeysetHandle.generateNew(HmacPrfParameters.builder()
                        .setKeySizeBytes(32)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build())));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(both);
    }

    private static JsonNode printed(KeysetHandle keys) throws GeneralSecurityException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        Set<String> views = directory.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
