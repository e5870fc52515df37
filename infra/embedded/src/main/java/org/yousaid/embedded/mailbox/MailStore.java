package org.yousaid.embedded.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mails of one directory: a file each, named by its number and time, and their headers at hand. */
final class MailStore {

    /** The header that names the recipient of the envelope, one line each, before all others. */
    static final String RECIPIENT = "Delivered-To";

    private static final Pattern NAME = Pattern.compile("(?<id>(?<number>\\d{8,})-(?<at>-?\\d+))\\.eml");

    private final Path directory;
    private final ConcurrentNavigableMap<String, MailSummary> summaries = new ConcurrentSkipListMap<>();
    private long lastNumber;

    MailStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        try (var files = Files.list(directory)) {
            files.forEach(this::open);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void open(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return;
        }
        lastNumber = Math.max(lastNumber, Long.parseLong(name.group("number")));
        try (var content = Files.newInputStream(file)) {
            remember(name.group("id"), Instant.ofEpochMilli(Long.parseLong(name.group("at"))), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the mail is on disk. */
    synchronized void add(Instant at, byte[] mail) throws IOException {
        String id = String.format(Locale.ROOT, "%08d-%d", lastNumber + 1, at.toEpochMilli());
        Path incoming = directory.resolve(id + ".incoming");
        try (var file = FileChannel.open(
                incoming, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(mail);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Path stored = Files.move(incoming, file(id), StandardCopyOption.ATOMIC_MOVE);
        try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
        lastNumber++;
        try (var content = Files.newInputStream(stored)) {
            remember(id, at, content);
        }
    }

    private void remember(String id, Instant at, InputStream content) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> recipients = new ArrayList<>();
        for (Header header : headers(content)) {
            String value = decoded(header.getValue());
            if (header.getName().equalsIgnoreCase(RECIPIENT)) {
                recipients.add(value);
            }
            headers.merge(header.getName(), value, (one, other) -> one + ", " + other);
        }
        String subject = headers.getOrDefault("Subject", "");
        summaries.put(id, new MailSummary(id, String.join(", ", recipients), subject, at, headers));
    }

    private static List<Header> headers(InputStream content) throws IOException {
        try {
            return Collections.list(new InternetHeaders(content).getAllHeaders());
        } catch (MessagingException e) {
            throw new IOException("A mail's headers could not be read", e);
        }
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    Collection<MailSummary> newestFirst() {
        return summaries.descendingMap().values();
    }

    /** How many there are. */
    int size() {
        return summaries.size();
    }

    /** The newest, or those next older than one. */
    List<MailSummary> newest(@Nullable String before, int most) {
        var from = before == null
                ? summaries.descendingMap()
                : summaries.descendingMap().tailMap(before, false);
        return from.values().stream().limit(most).toList();
    }

    Optional<Mail> find(String id) throws IOException {
        var summary = summaries.get(id);
        return summary == null ? Optional.empty() : Optional.of(Mail.read(summary, Files.readAllBytes(file(id))));
    }

    private Path file(String id) {
        return directory.resolve(id + ".eml");
    }
}
