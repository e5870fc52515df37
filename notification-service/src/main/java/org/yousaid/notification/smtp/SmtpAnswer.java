package org.yousaid.notification.smtp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yousaid.notification.delivery.NotTaken;
import org.yousaid.notification.delivery.NotTaken.Reach;
import org.yousaid.notification.message.FailureReason;

/**
 * What the codes of SMTP (RFC 5321) mean, with the enhanced ones (RFC 3463) where the server gives them. 4xx passes, 5xx
 * is for good, unless it was said to us: then it is about our settings, and no mail is given up for that. Whether it was
 * said to us a 5xx does not always tell: many servers keep what they think of a sender until they hear an address. That
 * one is unclear.
 */
final class SmtpAnswer {

    static final int FIRST_REFUSAL = 400;

    private static final int FIRST_FOR_GOOD = 500;
    private static final List<Integer> ABOUT_ADDRESSES = List.of(550, 551, 553);
    private static final List<Integer> WHO_WE_ARE = List.of(530, 534, 535, 538);

    /** In a refusal without an enhanced code these speak of the sender, not of the address. */
    private static final Pattern MAY_BE_US =
            Pattern.compile("(?i)relay|sender|authenti|verif|denied|blocked|black|spam|policy|your (ip|host|server)");

    /** Right behind the code; further on such figures are part of an address. */
    private static final Pattern ENHANCED = Pattern.compile("(?m)^\\d{3}[ -][245](\\.\\d{1,3}\\.\\d{1,3})(?![.\\d])");

    private SmtpAnswer() {}

    /** An answer to the greeting or to {@code MAIL FROM}: whoever is written to, it would be the same. */
    static NotTaken toUs(int code) {
        FailureReason reason = switch (code) {
            case 421 -> FailureReason.SERVER_BUSY;
            case 452 -> FailureReason.NO_ROOM;
            case 530, 534, 535, 538, 554 -> FailureReason.NOT_LET_IN;
            default -> code >= FIRST_FOR_GOOD ? FailureReason.SENDER_REFUSED : FailureReason.TRY_LATER;
        };
        return new NotTaken(reason, Reach.ALL, cause(code));
    }

    /** An answer to {@code RCPT TO}: servers also say here what they think of us, and of our address. */
    static NotTaken toTheAddress(int code, String words) {
        String detail = detail(words);
        return switch (code) {
            case 421 -> new NotTaken(FailureReason.SERVER_BUSY, Reach.DOMAIN, cause(code));
            case 452 ->
                detail.equals(".2.2")
                        ? new NotTaken(FailureReason.MAILBOX_FULL, Reach.MAIL, cause(code))
                        : new NotTaken(FailureReason.NO_ROOM, Reach.DOMAIN, cause(code));
            default -> code < FIRST_FOR_GOOD ? later(code) : noToTheAddress(code, detail, words);
        };
    }

    private static NotTaken noToTheAddress(int code, String detail, String words) {
        if (isAboutUs(code, detail)) {
            return aboutUs(code);
        }
        if (detail.equals(".3.4")) {
            return forGood(FailureReason.MAIL_TOO_LARGE, code);
        }
        if (detail.equals(".2.2") || code == 552) {
            return forGood(FailureReason.MAILBOX_FULL, code);
        }
        if (detail.startsWith(".1.") || detail.startsWith(".2.")) {
            return forGood(FailureReason.ADDRESS_UNKNOWN, code);
        }
        boolean address = ABOUT_ADDRESSES.contains(code)
                && detail.isEmpty()
                && !MAY_BE_US.matcher(words).find();
        return unclear(address ? FailureReason.ADDRESS_UNKNOWN : FailureReason.REFUSED_BY_MAIL_SERVER, code);
    }

    /** An answer to {@code DATA} or to the final dot. */
    static NotTaken toTheMail(int code, String words) {
        return switch (code) {
            case 421 -> new NotTaken(FailureReason.SERVER_BUSY, Reach.DOMAIN, cause(code));
            case 452 -> new NotTaken(FailureReason.NO_ROOM, Reach.DOMAIN, cause(code));
            default -> code < FIRST_FOR_GOOD ? later(code) : noToTheMail(code, detail(words));
        };
    }

    private static NotTaken noToTheMail(int code, String detail) {
        if (isAboutUs(code, detail)) {
            return aboutUs(code);
        }
        if (detail.equals(".2.2")) {
            return forGood(FailureReason.MAILBOX_FULL, code);
        }
        if (detail.equals(".3.4") || code == 552) {
            return forGood(FailureReason.MAIL_TOO_LARGE, code);
        }
        return detail.startsWith(".1.")
                ? forGood(FailureReason.ADDRESS_UNKNOWN, code)
                : unclear(FailureReason.REFUSED_BY_MAIL_SERVER, code);
    }

    /** It wants us to log in, or does not like the address that mails come back to. */
    private static boolean isAboutUs(int code, String detail) {
        return WHO_WE_ARE.contains(code) || detail.equals(".1.7") || detail.equals(".1.8");
    }

    private static NotTaken aboutUs(int code) {
        return new NotTaken(
                WHO_WE_ARE.contains(code) ? FailureReason.NOT_LET_IN : FailureReason.SENDER_REFUSED,
                Reach.ALL,
                cause(code));
    }

    private static NotTaken later(int code) {
        return new NotTaken(FailureReason.TRY_LATER, Reach.MAIL, cause(code));
    }

    private static NotTaken forGood(FailureReason reason, int code) {
        return new NotTaken(reason, Reach.FOR_GOOD, cause(code));
    }

    private static NotTaken unclear(FailureReason reason, int code) {
        return new NotTaken(reason, Reach.UNCLEAR, cause(code));
    }

    private static String detail(String words) {
        Matcher enhanced = ENHANCED.matcher(words);
        return enhanced.find() ? enhanced.group(1) : "";
    }

    private static String cause(int code) {
        return "smtp-" + code;
    }
}
