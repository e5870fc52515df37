package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.gateway.signin.Visitor;
import org.yousaid.support.security.Role;

/**
 * What somebody who is signed in answered to a standing consultation before, to be looked at again. Only they are shown
 * it, and only what they gave when they were signed in.
 */
@Component
class EarlierAnswers {

    /** In a form: the reference of the answer that this one takes the place of. */
    static final String CORRECTS = "corrects";

    private static final Logger LOG = LoggerFactory.getLogger(EarlierAnswers.class);

    private final Council council;

    EarlierAnswers(Council council) {
        this.council = council;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Earlier(
            String reference, Instant recordedAt, @Nullable String ward, List<Given> answers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Given(
            String question,
            @Nullable List<String> choice,
            @Nullable Integer scale,
            @Nullable List<String> ranking,
            @Nullable Map<String, String> matrix,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            @Nullable String place,
            @Nullable String text) {}

    /** The latest answer of this visitor; nothing when nobody can say, for it can be answered afresh. */
    Optional<Earlier> of(Consultation consultation, Visitor visitor) {
        if (!consultation.alwaysOpen() || !visitor.has(Role.CITIZEN)) {
            return Optional.empty();
        }
        try {
            return council.find(
                    CONSULTATION, Earlier.class, "/api/consultations/{slug}/responses/mine", consultation.slug());
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("Earlier answers cannot be read");
            return Optional.empty();
        }
    }

    /** Fills the form with it. What is no longer asked is left out by the pages. */
    static void fill(Form form, Consultation consultation, Earlier earlier) {
        form.put(CORRECTS, earlier.reference()).put("ward", earlier.ward());
        earlier.answers()
                .forEach(given -> consultation
                        .question(given.question())
                        .ifPresent(question -> fill(form, question.field(), given)));
    }

    private static void fill(Form form, String field, Given given) {
        if (given.choice() != null) {
            form.tick(field, given.choice());
        } else if (given.ranking() != null) {
            List<String> ranking = given.ranking();
            ranking.forEach(option -> form.put(field + "." + option, ranking.indexOf(option) + 1));
        } else if (given.matrix() != null) {
            given.matrix().forEach((row, option) -> form.put(field + "." + row, option));
        } else if (given.date() != null) {
            LocalDate day = given.date();
            form.put(field + ".day", day.getDayOfMonth())
                    .put(field + ".month", day.getMonthValue())
                    .put(field + ".year", day.getYear());
        } else if (given.number() != null) {
            form.put(field, given.number().toPlainString());
        } else {
            form.put(
                    field,
                    given.scale() != null ? given.scale() : given.place() != null ? given.place() : given.text());
        }
    }
}
