package org.yousaid.consultation.consultation.web;

import org.yousaid.consultation.consultation.ConsultationContent;

/** In what days a reply is promised. */
enum ReplyUnit {
    DAYS(ConsultationContent.LONGEST_REPLY_DAYS),
    WORKING_DAYS(ConsultationContent.LONGEST_REPLY_WORKING_DAYS);

    private final int most;

    ReplyUnit(int most) {
        this.most = most;
    }

    /** So many at most, and where nothing is said. */
    int most() {
        return most;
    }

    static ReplyUnit of(ConsultationContent content) {
        return content.workingDaysOf() == null ? DAYS : WORKING_DAYS;
    }
}
