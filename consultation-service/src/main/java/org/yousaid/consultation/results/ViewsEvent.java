package org.yousaid.consultation.results;

import java.time.Instant;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Counts;

/** What others must hear of answers before the results are out. */
public sealed interface ViewsEvent {

    /**
     * What was said so far was counted, for those who are owed a reply.
     *
     * @param number of this within the consultation, from 1
     * @param position the event position of the last event that was counted
     * @param counts as they may be published, without groups; without any question where only participation is shown
     */
    record Counted(ConsultationId consultation, int number, long position, Instant countedAt, Counts counts)
            implements ViewsEvent {}
}
