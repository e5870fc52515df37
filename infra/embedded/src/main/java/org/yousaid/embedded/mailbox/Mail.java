package org.yousaid.embedded.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One mail with its parts taken apart. */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record Mail(
        MailSummary summary,
        @Nullable String text,
        @Nullable String html,
        List<Attachment> attachments,
        byte[] source) {

    /** A part that is neither the text nor the page: an inline image has a content id. */
    record Attachment(
            @Nullable String contentId,
            String type,
            @Nullable String name,
            byte[] content) {}

    static Mail read(MailSummary summary, byte[] source) throws IOException {
        try {
            var session = Session.getInstance(new Properties());
            var parts = new Parts();
            parts.take(new MimeMessage(session, new ByteArrayInputStream(source)));
            return new Mail(summary, parts.text, parts.html, List.copyOf(parts.attachments), source);
        } catch (MessagingException e) {
            throw new IOException("The mail " + summary.id() + " could not be read", e);
        }
    }

    private static final class Parts {

        private @Nullable String text;
        private @Nullable String html;
        private final List<Attachment> attachments = new ArrayList<>();

        void take(MimePart part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    if (several.getBodyPart(i) instanceof MimePart one) {
                        take(one);
                    }
                }
                return;
            }
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (text == null && !attached && part.isMimeType("text/plain")) {
                text = string(part);
            } else if (html == null && !attached && part.isMimeType("text/html")) {
                html = string(part);
            } else {
                attachments.add(attachment(part));
            }
        }

        private static Attachment attachment(MimePart part) throws MessagingException, IOException {
            String id = part.getContentID();
            String type = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
            try (var content = part.getInputStream()) {
                return new Attachment(
                        id == null ? null : id.replaceAll("^<|>$", ""),
                        type,
                        part.getFileName(),
                        content.readAllBytes());
            }
        }

        private static String string(MimePart part) throws MessagingException, IOException {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            try (var content = part.getInputStream()) {
                return new String(content.readAllBytes(), charset(name));
            }
        }

        private static Charset charset(@Nullable String name) {
            try {
                return Charset.forName(Objects.requireNonNullElse(name, "UTF-8"));
            } catch (IllegalArgumentException e) {
                return StandardCharsets.UTF_8;
            }
        }
    }
}
