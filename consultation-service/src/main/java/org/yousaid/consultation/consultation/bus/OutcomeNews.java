package org.yousaid.consultation.consultation.bus;

import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.Outcome;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.OutcomePublished;

/** An outcome as the other services hear of it: so much as mails tell. */
final class OutcomeNews {

    private static final int MOST_ITEMS = 6;

    private OutcomeNews() {}

    static OutcomePublished of(ConsultationEvent.OutcomePublished event, ConsultationSummary consultation) {
        return new OutcomePublished(
                event.id().value(),
                consultation,
                event.version(),
                event.at(),
                event.reason(),
                event.outcome().summary(),
                event.outcome().items().size(),
                event.outcome().items().stream()
                        .limit(MOST_ITEMS)
                        .map(OutcomeNews::item)
                        .toList());
    }

    private static OutcomePublished.Item item(Outcome.Item item) {
        return new OutcomePublished.Item(
                item.question(), item.theme(), item.asked(), item.said(), item.did(), item.whyNot());
    }
}
