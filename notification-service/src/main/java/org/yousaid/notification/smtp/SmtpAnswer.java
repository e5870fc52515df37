package org.yousaid.notification.smtp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yousaid.notification.delivery.NotTaken;
import org.yousaid.notification.delivery.NotTaken.Reach;
import org.yousaid.notification.message.FailureReason;

/**
 * What the codes of SMTP (RFC 5321) mean, with the enhanced ones (RFC 3463) where the server gives them. 4xx passes, 5xx
 * is for good, unless it was said to us: then it is about our settings, and no mail is given up for that.
 */
final class SmtpAnswer {

    static final int FIRST_REFUSAL = 400;

    private static final int FIRST_FOR_GOOD = 500;
    private static final Pattern ENHANCED = Pattern.compile("\\b[245](\\.\\d{1,3}\\.\\d{1,3})\\b");

    private SmtpAnswer() {}

    /** An answer to the greeting or to {@code MAIL FROM}: whoever is written to, it would be the same. */
    static NotTaken toUs(int code) {
        FailureReason reason = switch (code) {
            case 421 -> FailureReason.SERVER_BUSY;
            case 452 -> FailureReason.NO_ROOM;
            case 530, 534, 535, 554 -> FailureReason.NOT_LET_IN;
            default -> code >= FIRST_FOR_GOOD ? FailureReason.SENDER_REFUSED : FailureReason.TRY_LATER;
        };
        return new NotTaken(reason, Reach.ALL, cause(code));
    }

    /** An answer to {@code RCPT TO}. */
    static NotTaken toTheAddress(int code, String words) {
        String detail = detail(words);
        return switch (code) {
            case 421 -> new NotTaken(FailureReason.SERVER_BUSY, Reach.DOMAIN, cause(code));
            case 452 ->
                detail.equals(".2.2")
                        ? new NotTaken(FailureReason.MAILBOX_FULL, Reach.MAIL, cause(code))
                        : new NotTaken(FailureReason.NO_ROOM, Reach.DOMAIN, cause(code));
            case 552 ->
                forGood(detail.equals(".3.4") ? FailureReason.MAIL_TOO_LARGE : FailureReason.MAILBOX_FULL, code);
            case 550, 551, 553 ->
                // .7 is policy: it says nothing about the address.
                forGood(
                        detail.startsWith(".7.") ? FailureReason.REFUSED_BY_MAIL_SERVER : FailureReason.ADDRESS_UNKNOWN,
                        code);
            default -> other(code);
        };
    }

    /** An answer to {@code DATA} or to the final dot. */
    static NotTaken toTheMail(int code, String words) {
        String detail = detail(words);
        return switch (code) {
            case 421 -> new NotTaken(FailureReason.SERVER_BUSY, Reach.DOMAIN, cause(code));
            case 452 -> new NotTaken(FailureReason.NO_ROOM, Reach.DOMAIN, cause(code));
            case 552 ->
                forGood(detail.equals(".2.2") ? FailureReason.MAILBOX_FULL : FailureReason.MAIL_TOO_LARGE, code);
            case 550 ->
                forGood(
                        detail.startsWith(".1.") ? FailureReason.ADDRESS_UNKNOWN : FailureReason.REFUSED_BY_MAIL_SERVER,
                        code);
            default -> other(code);
        };
    }

    private static NotTaken other(int code) {
        return code >= FIRST_FOR_GOOD
                ? forGood(FailureReason.REFUSED_BY_MAIL_SERVER, code)
                : new NotTaken(FailureReason.TRY_LATER, Reach.MAIL, cause(code));
    }

    private static NotTaken forGood(FailureReason reason, int code) {
        return new NotTaken(reason, Reach.FOR_GOOD, cause(code));
    }

    private static String detail(String words) {
        Matcher enhanced = ENHANCED.matcher(words);
        return enhanced.find() ? enhanced.group(1) : "";
    }

    private static String cause(int code) {
        return "smtp-" + code;
    }
}
