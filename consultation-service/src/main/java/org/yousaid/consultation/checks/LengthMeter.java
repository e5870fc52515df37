package org.yousaid.consultation.checks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.checks.AnsweringTimes.Median;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.suppression.SmallestNumber;

/** Says how long a form takes: as long as it took people, once there are enough of them; until then a guess. */
@Component
class LengthMeter {

    private static final double SECONDS = 60;

    private final AnsweringTimes times;
    private final SmallestNumber smallest;

    LengthMeter(AnsweringTimes times, SmallestNumber smallest) {
        this.times = times;
        this.smallest = smallest;
    }

    Length of(ConsultationView consultation) {
        return measured(consultation.id())
                .orElseGet(() -> new Length(Minutes.of(consultation.content()), Length.From.ESTIMATE, null));
    }

    /** Empty while so few have answered that their time would be somebody's. */
    Optional<Length> measured(ConsultationId consultation) {
        return times.of(consultation)
                .filter(median -> median.answers() >= smallest.ofGroup())
                .map(LengthMeter::length);
    }

    private static Length length(Median median) {
        long minutes = Math.round(median.time().toSeconds() / SECONDS);
        return new Length(Math.max(1, minutes), Length.From.ANSWERS, median.answers());
    }
}
