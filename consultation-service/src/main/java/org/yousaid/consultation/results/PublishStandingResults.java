package org.yousaid.consultation.results;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/** What is open for good has its results published when a quarter ends. */
@Component
class PublishStandingResults implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(PublishStandingResults.class);

    private final Consultations consultations;
    private final ResultsDesk desk;
    private final InstantSource clock;

    PublishStandingResults(Consultations consultations, ResultsDesk desk, InstantSource clock) {
        this.consultations = consultations;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publish the results of standing consultations";
    }

    @Override
    public Optional<Instant> nextDue() {
        return consultations.nextQuarter();
    }

    @Override
    public void runDue() {
        EachDue.of(
                consultations.dueForQuarter(clock.instant()),
                id -> consultations.find(id).ifPresent(this::publish));
    }

    /** Decided on the version that was due: what another instance has published meanwhile is not published again. */
    private void publish(ConsultationView due) {
        try {
            consultations.await(due.id(), desk.publishQuarter(due), Shown.LONGEST);
        } catch (Refused refused) {
            LOG.info(
                    "due results refused consultation={} code={}",
                    due.id(),
                    refused.refusal().code());
        }
    }
}
