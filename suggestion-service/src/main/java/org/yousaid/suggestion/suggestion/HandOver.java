package org.yousaid.suggestion.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.time.CalendarDays;

/**
 * To whom complaints and service requests go, and within how many days they answer, where the reviewer does not say.
 *
 * @param complaint what is one is handed over to
 * @param serviceRequest what is one is handed over to
 */
@ConfigurationProperties("yousaid.hand-over")
public record HandOver(Receiver complaint, Receiver serviceRequest) {

    private static final int LATEST_DAYS = 366;

    /** A team, and its clock in days. */
    public record Receiver(String name, int days) {}

    /** Who has it from now on; nobody else for what stays here. */
    public Optional<String> receiver(ScreeningOutcome outcome, @Nullable String given) {
        return Optional.ofNullable(given).or(() -> usual(outcome).map(Receiver::name));
    }

    /** The day by which they answer; none for what stays here or goes to another body. */
    public Optional<LocalDate> answerBy(ScreeningOutcome outcome, @Nullable LocalDate given, Instant now) {
        LocalDate today = CalendarDays.of(now);
        if (given == null) {
            return usual(outcome).map(receiver -> today.plusDays(receiver.days()));
        }
        if (given.isBefore(today) || given.isAfter(today.plusDays(LATEST_DAYS))) {
            throw new InvalidRequest(List.of(new InvalidInput(
                    "/answerBy", "wrong-value", "The day by which they answer lies in the next 366 days.")));
        }
        return Optional.of(given);
    }

    private Optional<Receiver> usual(ScreeningOutcome outcome) {
        return switch (outcome) {
            case COMPLAINT -> Optional.of(complaint);
            case SERVICE_REQUEST -> Optional.of(serviceRequest);
            case ANSWERED, ALREADY_HAPPENING, NOT_POSSIBLE, REFERRED, JOINED, CLOSER_LOOK -> Optional.empty();
        };
    }
}
