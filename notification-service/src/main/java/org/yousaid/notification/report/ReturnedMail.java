package org.yousaid.notification.report;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.message.MessageId;

/**
 * Reads mails about mails: delivery status notifications (RFC 3464), and complaints in the abuse reporting format (RFC
 * 5965). Which mail of ours they are about stands in the headers they bring back, or in the address they came to. Whatever
 * else arrives is for people.
 */
final class ReturnedMail {

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_PARTS = 10;
    private static final Pattern ACTION = field("Action");
    private static final Pattern STATUS = field("Status");
    private static final Pattern MESSAGE_ID = field("Message-ID");
    private static final Pattern CODE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final List<String> ABOUT_OUR_ADDRESS = List.of("5.1.7", "5.1.8");
    private static final Pattern RETURN_PATH = field("Return-Path");
    private static final Pattern MAIL_FROM = field("Original-Mail-From");
    private static final String[] BROUGHT_BACK = {"message/rfc822", "text/rfc822-headers", "message/global-headers"};
    private static final String[] ADDRESSED = {"To", "Delivered-To", "X-Original-To", "Envelope-To"};

    private ReturnedMail() {}

    /** What it says; empty where it is no report, says that the mail is only late, or is about no mail of ours. */
    static Optional<MailReport> read(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        Optional<MessageId> about = about(mail, parts);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        @Nullable String type = new ContentType(mail.getContentType()).getParameter("report-type");
        return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
            case "delivery-status" -> part(parts, "message/delivery-status").flatMap(said -> status(about.get(), said));
            case "feedback-report" ->
                part(parts, "message/feedback-report")
                        .map(_ -> new MailReport(about.get(), MailReport.What.COMPLAINED, false, "abuse-report"));
            default -> Optional.empty();
        };
    }

    /** Where it came to, and where it says that the mail it is about was to come back to. */
    static List<String> addresses(MimeMessage mail) throws MessagingException, IOException {
        List<String> all = new ArrayList<>();
        for (String name : ADDRESSED) {
            String[] given = mail.getHeader(name);
            all.addAll(given == null ? List.of() : List.of(given));
        }
        if (mail.getContent() instanceof Multipart parts) {
            for (String type : BROUGHT_BACK) {
                part(parts, type).flatMap(headers -> find(RETURN_PATH, headers)).ifPresent(all::add);
            }
            part(parts, "message/feedback-report")
                    .flatMap(said -> find(MAIL_FROM, said))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Optional<MailReport> status(MessageId about, String said) {
        String code = find(STATUS, said)
                .flatMap(status -> {
                    Matcher matcher = CODE.matcher(status);
                    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
                })
                .orElse("no-code");
        return switch (find(ACTION, said).orElse("").toLowerCase(Locale.ROOT)) {
            case "failed" -> Optional.of(new MailReport(about, MailReport.What.BOUNCED, isForGood(code), code));
            case "delivered" -> Optional.of(new MailReport(about, MailReport.What.DELIVERED, false, code));
            default -> Optional.empty();
        };
    }

    /**
     * 5.1: no such address, but for 5.1.7 and 5.1.8, which are about ours. 5.2.1: closed. A full mailbox, policy or a route
     * may be mended.
     */
    private static boolean isForGood(String code) {
        return code.equals("5.2.1") || (code.startsWith("5.1.") && !ABOUT_OUR_ADDRESS.contains(code));
    }

    private static Optional<MessageId> about(MimeMessage mail, Multipart parts) throws MessagingException, IOException {
        for (String type : BROUGHT_BACK) {
            Optional<MessageId> found = part(parts, type)
                    .flatMap(headers -> find(MESSAGE_ID, headers))
                    .flatMap(ReportsRequest::message);
            if (found.isPresent()) {
                return found;
            }
        }
        for (String name : ADDRESSED) {
            String[] addresses = mail.getHeader(name);
            Optional<MessageId> found =
                    addresses == null ? Optional.empty() : ReportsRequest.message(String.join(" ", addresses));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> part(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return Optional.of(text(part));
            }
        }
        return Optional.empty();
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /** A header may go on in the next line. Possessive, so that none is too long for it, whoever wrote it. */
    private static Pattern field(String name) {
        return Pattern.compile("(?im)^" + name + ":([^\\r\\n]*+(?:\\r?\\n[ \\t][^\\r\\n]*+)*+)");
    }
}
