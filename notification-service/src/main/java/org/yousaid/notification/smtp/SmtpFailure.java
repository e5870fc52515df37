package org.yousaid.notification.smtp;

import static org.yousaid.notification.message.FailureReason.CERTIFICATE_NOT_TRUSTED;
import static org.yousaid.notification.message.FailureReason.CUT_OFF;
import static org.yousaid.notification.message.FailureReason.MAIL_SERVER_UNREACHABLE;
import static org.yousaid.notification.message.FailureReason.NOT_LET_IN;
import static org.yousaid.notification.message.FailureReason.NOT_MADE;
import static org.yousaid.notification.message.FailureReason.NO_ENCRYPTION;
import static org.yousaid.notification.message.FailureReason.TIMED_OUT;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.delivery.NotTaken;
import org.yousaid.notification.delivery.NotTaken.Reach;

/** Reads from what the SMTP library throws what it means for the mail, its domain and everybody. */
final class SmtpFailure {

    /** What the library has for an answer that broke off. */
    private static final int NO_ANSWER = -1;

    private SmtpFailure() {}

    /** What it means that there was no line to send on, with the last answer of the server, if it gave one. */
    static NotTaken ofConnecting(Exception failure, int answer) {
        List<Throwable> chain = chain(failure);
        if (any(chain, AuthenticationFailedException.class)) {
            return new NotTaken(NOT_LET_IN, Reach.ALL, name(failure));
        }
        if (chain.stream().anyMatch(SmtpFailure::lacksEncryption)) {
            return new NotTaken(NO_ENCRYPTION, Reach.ALL, "starttls");
        }
        if (any(chain, SocketTimeoutException.class)) {
            return new NotTaken(TIMED_OUT, Reach.ALL, "connecting");
        }
        if (any(chain, SSLException.class) || any(chain, GeneralSecurityException.class)) {
            return new NotTaken(CERTIFICATE_NOT_TRUSTED, Reach.ALL, "tls");
        }
        if (answer >= SmtpAnswer.FIRST_REFUSAL) {
            return SmtpAnswer.toUs(answer);
        }
        return new NotTaken(MAIL_SERVER_UNREACHABLE, Reach.ALL, name(failure));
    }

    /** What it means that a mail was not taken on a line that was open. */
    static NotTaken ofSending(Exception failure) {
        List<Throwable> chain = chain(failure);
        Optional<SMTPSenderFailedException> sender = first(chain, SMTPSenderFailedException.class);
        if (sender.isPresent()) {
            int code = sender.get().getReturnCode();
            return code == NO_ANSWER ? unanswered() : SmtpAnswer.toUs(code);
        }
        Optional<SMTPAddressFailedException> address = first(chain, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            int code = address.get().getReturnCode();
            return code == NO_ANSWER ? unanswered() : SmtpAnswer.toTheAddress(code, words(address.get()));
        }
        return first(chain, SMTPSendFailedException.class)
                .map(SmtpFailure::toTheMail)
                .orElseGet(() -> brokenOff(failure, chain));
    }

    private static NotTaken toTheMail(SMTPSendFailedException answer) {
        if (answer.getReturnCode() == NO_ANSWER) {
            return unanswered();
        }
        return Objects.requireNonNullElse(answer.getCommand(), "").startsWith("MAIL")
                ? SmtpAnswer.toUs(answer.getReturnCode())
                : SmtpAnswer.toTheMail(answer.getReturnCode(), words(answer));
    }

    private static NotTaken unanswered() {
        return new NotTaken(CUT_OFF, Reach.DOMAIN, "no-answer");
    }

    private static NotTaken brokenOff(Exception failure, List<Throwable> chain) {
        if (any(chain, SocketTimeoutException.class)) {
            return new NotTaken(TIMED_OUT, Reach.DOMAIN, "silent");
        }
        return any(chain, IOException.class)
                ? new NotTaken(CUT_OFF, Reach.DOMAIN, name(failure))
                : new NotTaken(NOT_MADE, Reach.MAIL, name(failure));
    }

    /** The library has no type for it. */
    private static boolean lacksEncryption(Throwable failure) {
        return failure instanceof MessagingException
                && Objects.requireNonNullElse(failure.getMessage(), "").contains("STARTTLS is required");
    }

    private static List<Throwable> chain(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, SmtpFailure::next)
                .limit(20)
                .toList();
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }

    private static boolean any(List<Throwable> chain, Class<? extends Throwable> type) {
        return first(chain, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String words(MessagingException answer) {
        return Objects.requireNonNullElse(answer.getMessage(), "");
    }

    private static String name(Exception failure) {
        return failure.getClass().getSimpleName();
    }
}
