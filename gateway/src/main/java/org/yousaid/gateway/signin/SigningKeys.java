package org.yousaid.gateway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
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
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The gateway's two signing keys: one for the tokens that clients hold, one for the short ones between the gateway and the
 * services, so that neither can ever pass for the other. Kept as JSON Web Keys in a directory of their own, made when they
 * are not there, readable for their owner only.
 */
public final class SigningKeys {

    private static final int BITS = 2048;
    private static final Set<PosixFilePermission> OWNER_FILE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final RSAKey api;
    private final RSAKey internal;

    private SigningKeys(RSAKey api, RSAKey internal) {
        this.api = api;
        this.internal = internal;
    }

    /** The keys kept in {@code directory}; those that are missing are made. */
    public static SigningKeys in(Path directory) {
        try {
            Files.createDirectories(directory, ownerOnly(directory, OWNER_DIRECTORY));
            return new SigningKeys(
                    keyIn(directory.resolve("api-tokens.jwk.json")),
                    keyIn(directory.resolve("internal-tokens.jwk.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing keys cannot be kept in " + directory, e);
        }
    }

    /** Signs the tokens that API clients hold. */
    public RSAKey api() {
        return api;
    }

    /** Signs the tokens that services accept. */
    public RSAKey internal() {
        return internal;
    }

    /** The public halves of both. */
    public JWKSet published() {
        return new JWKSet(List.of(api.toPublicJWK(), internal.toPublicJWK()));
    }

    private static RSAKey keyIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            keep(file, newKey());
        }
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException("No signing key in " + file, e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make RSA keys", e);
        }
    }

    /** Complete and on disk before it has its name, and never over a key that another instance kept first. */
    private static void keep(Path file, RSAKey key) throws IOException {
        Path unfinished = Files.createTempFile(
                file.getParent(), file.getFileName().toString(), ".new", ownerOnly(file, OWNER_FILE));
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer content = ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8));
                while (content.hasRemaining()) {
                    channel.write(content);
                }
                channel.force(true);
            }
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            // Another instance was faster; its key counts.
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path where, Set<PosixFilePermission> permissions) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
