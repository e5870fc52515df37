package org.yousaid.consultation.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.importing.AnswerRows.Keyed;
import org.yousaid.consultation.importing.ImportJob.RowError;
import org.yousaid.consultation.importing.ImportRefusal.RowChanged;
import org.yousaid.consultation.importing.ImportRefusal.RowKeyTwice;
import org.yousaid.consultation.importing.Stretches.Taken;
import org.yousaid.consultation.response.AnswerRefusal.AnsweredAlthoughHidden;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.GivenResponse.GivenAnswer;
import org.yousaid.consultation.response.Receipt;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.ResponseIntake;
import org.yousaid.consultation.response.ResponseRefusal.CapturedOutsideWindow;
import org.yousaid.consultation.response.ResponseRefusal.UnknownWard;
import org.yousaid.consultation.response.Submission;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;

/**
 * Takes the rows of a file as responses to a consultation. What a row makes has an id that follows from the consultation and
 * the row, so the same file again adds nothing. Responses that are imported promise nothing and are sent nothing.
 */
@Component
class AnswerImport {

    private final Consultations consultations;
    private final ResponseIntake intake;
    private final Stretches stretches;
    private final RequestFingerprint fingerprints;

    AnswerImport(
            Consultations consultations, ResponseIntake intake, Stretches stretches, RequestFingerprint fingerprints) {
        this.consultations = consultations;
        this.intake = intake;
        this.stretches = stretches;
        this.fingerprints = fingerprints;
    }

    /** Refuses a file that is no table of answers to this consultation; how many rows it has. */
    static int check(String csv, ConsultationView asked) {
        AnswerTable table = AnswerTable.read(csv);
        AnswerColumns.of(table.headings(), asked.content());
        return table.rows().size();
    }

    /** Goes on until it is through or is to stop; whether it is through. */
    boolean run(ImportJob job, String csv, BooleanSupplier goOn) {
        ConsultationView asked = consultations
                .find(Objects.requireNonNull(job.consultation()).id())
                .orElseThrow();
        AnswerTable table = AnswerTable.read(csv);
        AnswerColumns columns = AnswerColumns.of(table.headings(), asked.content());
        return stretches.takeAll(
                job,
                AnswerRows.of(table, columns, fingerprints),
                goOn,
                row -> new OneRow(job, asked, row).take(RowReader.read(columns, row.row(), asked.openedAt())));
    }

    /** One row on its way to being a response. */
    private final class OneRow {

        private final ImportJob job;
        private final ConsultationView asked;
        private final Keyed row;
        private final List<RowError> errors = new ArrayList<>();

        OneRow(ImportJob job, ConsultationView asked, Keyed row) {
            this.job = job;
            this.asked = asked;
            this.row = row;
        }

        Taken take(RowReader.Reading reading) {
            if (row.keyTwice()) {
                RowKeyTwice refusal = new RowKeyTwice();
                return Taken.refused(List.of(error(AnswerColumns.KEY, refusal.code(), refusal.detail(), false)));
            }
            return reading.given().map(this::take).orElseGet(() -> Taken.refused(reading.errors()));
        }

        private Taken take(GivenResponse given) {
            ResponseId id = ResponseId.of(new IdempotencyKey(asked.id().value()).idFor("import-answer", row.key()));
            try {
                Receipt receipt = intake.take(
                        id,
                        asked,
                        withoutHidden(given),
                        new ResponseIntake.Taking(true, job.by(), row.fingerprint(), true));
                return new Taken(true, receipt.recordedAt().isBefore(job.begun()), 0, errors);
            } catch (Refused refused) {
                return Taken.refused(List.of(error(refused.refusal())));
            }
        }

        /**
         * Without the answers to questions that the other answers do not lead to: they would be counted among people who
         * were never asked. Each is noted, so that somebody can look at it, and the rest of the row is taken.
         */
        private GivenResponse withoutHidden(GivenResponse given) {
            Set<String> shown = Submission.of(given, true, _ -> true).shown(asked.content());
            given.answers().stream()
                    .filter(answer -> !shown.contains(answer.question()))
                    .forEach(this::note);
            return new GivenResponse(
                    given.channel(),
                    given.capturedAt(),
                    given.place(),
                    given.ward(),
                    given.language(),
                    given.answers().stream()
                            .filter(answer -> shown.contains(answer.question()))
                            .toList(),
                    given.ideas(),
                    given.contact(),
                    given.consents());
        }

        private void note(GivenAnswer hidden) {
            String condition = asked.content()
                    .question(hidden.question())
                    .map(Question::showIf)
                    .orElseThrow()
                    .question();
            AnsweredAlthoughHidden refusal = new AnsweredAlthoughHidden(hidden.question(), condition);
            errors.add(error(hidden.question(), refusal.code(), refusal.detail(), true));
        }

        private RowError error(Refusal refusal) {
            if (refusal.code().equals(CommonRefusal.IDEMPOTENCY_KEY_REUSED.code())) {
                RowChanged changed = new RowChanged();
                return error(null, changed.code(), changed.detail(), false);
            }
            return error(column(refusal), refusal.code(), refusal.detail(), false);
        }

        private static @Nullable String column(Refusal refusal) {
            return switch (refusal) {
                case UnknownWard _ -> AnswerColumns.WARD;
                case CapturedOutsideWindow _ -> AnswerColumns.CAPTURED_AT;
                default -> refusal.fields().get("question") instanceof String question ? question : null;
            };
        }

        private RowError error(@Nullable String column, String code, String detail, boolean rowTaken) {
            return new RowError(row.row().number(), column, code, detail, rowTaken);
        }
    }
}
