package org.yousaid.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed hand-over means.
 *
 * @param permanent the server said no for good (5xx) to this mail or its address; everything else may pass
 * @param cause the server's code or the kind of fault, nothing personal
 */
record SmtpFailure(boolean permanent, String cause) {

    private static final int FIRST_PERMANENT = 500;

    static SmtpFailure of(Exception failure) {
        List<Integer> codes = new ArrayList<>();
        for (Throwable each = failure; each != null; each = next(each)) {
            codes.addAll(code(each));
        }
        if (codes.isEmpty()) {
            return new SmtpFailure(false, failure.getClass().getSimpleName());
        }
        int decisive = codes.stream()
                .filter(code -> code >= FIRST_PERMANENT)
                .findFirst()
                .orElse(codes.getFirst());
        return new SmtpFailure(decisive >= FIRST_PERMANENT, "smtp-" + decisive);
    }

    private static List<Integer> code(Throwable failure) {
        return switch (failure) {
            // A sender that is refused says something about our settings, not about this mail.
            case SMTPSenderFailedException _ -> List.of();
            case SMTPAddressFailedException address -> List.of(address.getReturnCode());
            case SMTPSendFailedException send
            when !(next(send) instanceof SendFailedException) -> List.of(send.getReturnCode());
            default -> List.of();
        };
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }
}
