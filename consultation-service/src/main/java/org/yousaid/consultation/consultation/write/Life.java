package org.yousaid.consultation.consultation.write;

import java.time.Instant;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.Course;

/**
 * All that is decided on: where a consultation stands, and what it has gone through.
 *
 * @param resultsDealtWith when it was opened, or when results were published or passed over last
 */
record Life(ConsultationState state, Course course, Instant resultsDealtWith) {

    static final Life NOT_BEGUN = new Life(new ConsultationState.NotDrafted(), Course.BEGINNING, Instant.EPOCH);

    Life after(ConsultationEvent event) {
        boolean dealsWithResults = event instanceof ConsultationEvent.Opened
                || event instanceof ConsultationEvent.ResultsPublished
                || event instanceof ConsultationEvent.QuarterPassed;
        return new Life(state.evolve(event), course.after(event), dealsWithResults ? event.at() : resultsDealtWith);
    }
}
