package org.yousaid.consultation.bank;

import java.time.Instant;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.contract.ConsultationSummary;

/**
 * A question that was asked.
 *
 * @param id within its consultation
 * @param askedAt when the consultation opened
 */
record AskedQuestion(String id, QuestionType type, String text, ConsultationSummary consultation, Instant askedAt) {

    ConsultationId consultationId() {
        return new ConsultationId(consultation.id());
    }

    /** What it is called in the bank: question ids are unique within their consultation only. */
    String key() {
        return key(consultationId(), id);
    }

    static String key(ConsultationId consultation, String question) {
        return consultation.value() + "/" + question;
    }
}
