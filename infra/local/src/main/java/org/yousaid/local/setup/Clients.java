package org.yousaid.local.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The secrets of the local API clients, in {@code clients.json}: made once, readable by the owner only. */
public final class Clients {

    /** The local accounts: they sign in on the page, and as OAuth2 clients. */
    public static final List<String> NAMES = List.of("officer", "policy", "reviewer", "councillor", "dpo", "admin");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECRET_BYTES = 32;

    private Clients() {}

    public static Path file(Path dataDirectory) {
        return dataDirectory.resolve("clients.json");
    }

    /** The secrets by client, as they stand in the file. */
    public static Map<String, String> read(Path dataDirectory) throws IOException {
        try {
            return JSON.readValue(Files.readString(file(dataDirectory)), new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            throw new CannotStart(file(dataDirectory) + " is damaged: delete it and new secrets are made", e);
        }
    }

    /** The same, with a new secret for each client that has none yet. */
    public static Map<String, String> readOrCreate(Path dataDirectory) throws IOException {
        Path file = file(dataDirectory);
        Map<String, String> secrets = new LinkedHashMap<>(Files.exists(file) ? read(dataDirectory) : Map.of());
        if (secrets.keySet().containsAll(NAMES)) {
            return secrets;
        }
        NAMES.forEach(name -> secrets.computeIfAbsent(name, missing -> newSecret()));
        write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(secrets));
        return secrets;
    }

    private static String newSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void write(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap((content + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
