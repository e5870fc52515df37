package org.yousaid.consultation.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.consultation.SlugRegister;
import org.yousaid.consultation.importing.ImportJob.RowError;
import org.yousaid.consultation.importing.ImportJob.Target;
import org.yousaid.consultation.importing.PolisConversation.Participant;
import org.yousaid.consultation.importing.Stretches.Taken;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.ResponseIntake;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

/**
 * Does one import, from where it stands: the consultation, then the rows in stretches, then its end. Every step may have
 * been done before by somebody who was killed; its ids then say so, and nothing happens twice.
 */
@Component
class PolisImport {

    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(20);

    private final CommandGateway commands;
    private final Consultations consultations;
    private final SlugRegister slugs;
    private final ResponseIntake intake;
    private final ImportJobs jobs;
    private final Stretches stretches;
    private final InstantSource clock;

    PolisImport(
            CommandGateway commands,
            Consultations consultations,
            SlugRegister slugs,
            ResponseIntake intake,
            ImportJobs jobs,
            Stretches stretches,
            InstantSource clock) {
        this.commands = commands;
        this.consultations = consultations;
        this.slugs = slugs;
        this.intake = intake;
        this.jobs = jobs;
        this.stretches = stretches;
        this.clock = clock;
    }

    /** Goes on until it is through or is to stop; whether it is through. */
    boolean run(ImportJob job, PolisConversation conversation, BooleanSupplier goOn) {
        PolisConsultation polis = new PolisConsultation(conversation, job.live(), job.language());
        ConsultationId id = ConsultationId.of(job.id().idFor("import-consultation", "polis"));
        ConsultationView open = opened(job, id, polis, conversation);
        jobs.target(job.id(), new Target(id, open.slug()));
        if (!stretches.takeAll(
                job, conversation.everybody(), goOn, participant -> take(job, open, polis, participant))) {
            return false;
        }
        if (!job.live()) {
            close(id, conversation.closed());
        }
        return true;
    }

    private ConsultationView opened(
            ImportJob job, ConsultationId id, PolisConsultation polis, PolisConversation conversation) {
        Instant now = clock.instant();
        ConsultationView view = consultations.find(id).orElseGet(() -> drafted(job, id, polis, now));
        if (view.status() != ConsultationStatus.DRAFT) {
            return view;
        }
        Instant opened = job.live() ? now : conversation.opened();
        long version = commands.sendAndWait(new ConsultationCommand.Open(id, ExpectedVersion.any(), job.by(), opened));
        return shown(id, version);
    }

    private ConsultationView drafted(ImportJob job, ConsultationId id, PolisConsultation polis, Instant now) {
        ConsultationContent content = polis.content(job.title(), job.by(), now);
        Slug slug = slugs.claimLike(Slug.from(content.titleOrUntitled()), id);
        commands.sendAndWait(
                new ConsultationCommand.Draft(id, slug, content, job.fingerprint(), !job.live(), job.by(), now));
        return shown(id, 0);
    }

    private ConsultationView shown(ConsultationId id, long version) {
        return consultations
                .await(id, version, UNTIL_SHOWN)
                .orElseThrow(() -> new IllegalStateException("Not in the read model yet: " + id));
    }

    private void close(ConsultationId id, Instant closed) {
        if (consultations.find(id).map(ConsultationView::status).orElseThrow() == ConsultationStatus.OPEN) {
            long version = commands.sendAndWait(
                    new ConsultationCommand.Close(id, ExpectedVersion.any(), ConsultationCommand.BY_THE_CLOCK, closed));
            shown(id, version);
        }
    }

    private Taken take(ImportJob job, ConsultationView open, PolisConsultation polis, Participant participant) {
        ResponseId id = ResponseId.of(job.id().idFor("import-row", participant.id()));
        GivenResponse given = polis.response(participant);
        try {
            intake.take(id, open, given, new ResponseIntake.Taking(true, job.by(), job.fingerprint(), !job.live()));
            return new Taken(true, false, given.ideas().size(), List.of());
        } catch (Refused refused) {
            return Taken.refused(List.of(new RowError(
                    participant.row(),
                    null,
                    refused.refusal().code(),
                    refused.refusal().detail())));
        }
    }
}
