package org.yousaid.consultation.consultation;

/** Where a consultation stands. */
public enum ConsultationStatus {
    DRAFT,
    PLANNED,
    OPEN,
    CLOSED,
    RESULTS_PUBLISHED,
    OUTCOME_PUBLISHED,
    WITHDRAWN
}
