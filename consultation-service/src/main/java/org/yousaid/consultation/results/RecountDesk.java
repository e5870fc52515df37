package org.yousaid.consultation.results;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.progress.Progress;
import org.yousaid.consultation.progress.ProgressBook;
import org.yousaid.consultation.results.ResultsRefusal.ResultsNotPublished;
import org.yousaid.support.problem.Refused;

/** Counts published results again beside everything else, and says whether every digit is the same. */
@Component
class RecountDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RecountDesk.class);

    private final Recount recount;
    private final ProgressBook works;

    RecountDesk(Recount recount, ProgressBook works) {
        this.recount = recount;
        this.works = works;
    }

    /** Begins to count what is published now. */
    Progress begin(String id, ConsultationView consultation, String by) {
        PublishedResults published = consultation.results();
        if (published == null) {
            throw new Refused(new ResultsNotPublished());
        }
        ProgressBook.Running work =
                works.begin(id, Progress.Kind.RECOUNT, consultation.id(), by, published.position() + 1);
        Thread.ofVirtual().name("recount").start(() -> count(consultation, published, work));
        return works.find(id).orElseThrow();
    }

    private void count(ConsultationView consultation, PublishedResults published, ProgressBook.Running work) {
        Reached reached = new Reached();
        try {
            Counts again = recount.again(consultation, published, (read, counted) -> {
                reached.read = read;
                reached.counted = counted;
                work.reached(read, counted);
            });
            String outcome = again.equals(published.counts()) ? "same" : "different";
            work.done(reached.read, reached.counted, outcome);
            LOG.atInfo()
                    .addKeyValue("consultation", consultation.id())
                    .addKeyValue("outcome", outcome)
                    .log("Published results were counted again");
        } catch (RuntimeException e) {
            LOG.warn("A recount was broken off: consultation={}", consultation.id(), e);
            work.brokenOff(reached.read, reached.counted);
        }
    }

    /** How far one count has come. */
    private static final class Reached {

        private long read;
        private long counted;
    }
}
