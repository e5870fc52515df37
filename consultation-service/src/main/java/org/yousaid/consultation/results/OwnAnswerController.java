package org.yousaid.consultation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.response.ListedResponses;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.Wordings;
import org.yousaid.consultation.results.OwnAnswers.Compared;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;

/**
 * What somebody chose beside what everybody did. Only they see it: signed in with the address that was left, and with the
 * reference. Without the words, for an inbox can be shared.
 */
@RestController
class OwnAnswerController {

    private final ListedResponses listed;
    private final Wordings wordings;
    private final EventStore events;
    private final Consultations consultations;
    private final CountedViews views;
    private final SmallestNumber smallest;
    private final ManyFeltSo many;

    OwnAnswerController(
            ListedResponses listed,
            Wordings wordings,
            EventStore events,
            Consultations consultations,
            CountedViews views,
            SmallestNumber smallest,
            @Value("${yousaid.results.many-people}") int people,
            @Value("${yousaid.results.many-share}") double share) {
        this.listed = listed;
        this.wordings = wordings;
        this.events = events;
        this.consultations = consultations;
        this.views = views;
        this.smallest = smallest;
        this.many = new ManyFeltSo(people, share);
    }

    /**
     * An answer beside the others.
     *
     * @param counted where the others were counted; absent while nobody counted
     * @param participation present while nothing is shown but how many took part
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Beside(
            Reference reference,
            ConsultationSummary consultation,
            Instant recordedAt,
            @Nullable Counted counted,
            @Nullable Participation participation,
            ManyRule many,
            List<Compared> questions) {}

    /**
     * A count that was published, or mailed before the results were out.
     *
     * @param version of the results; absent for what was said so far
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(@Nullable Integer version, long position, Instant countedAt) {}

    /**
     * How many took part.
     *
     * @param responses absent where nobody counted, and where so few took part that it is not shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Participation(@Nullable Long responses) {}

    /** From when on it is said that many felt the same. */
    record ManyRule(int people, double share) {}

    @GetMapping("/api/responses/{reference}/compared")
    ResponseEntity<Beside> compared(Caller caller, @PathVariable("reference") String typed) {
        caller.require(Role.CITIZEN);
        Beside beside = caller.person()
                .flatMap(person -> Reference.read(typed).flatMap(reference -> own(reference, person)))
                .map(this::beside)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(beside);
    }

    /** A response of this person that stands; what they took back is nobody's any more. */
    private Optional<ResponseEvent.Recorded> own(Reference reference, PersonId person) {
        return listed.listed(reference)
                .map(ListedResponses.Listed::id)
                .filter(this::stands)
                .map(this::recorded)
                .filter(given -> isOf(given, person));
    }

    private boolean stands(ResponseId id) {
        var wording = wordings.of(List.of(id)).get(id);
        return wording == null || !wording.withdrawn();
    }

    private ResponseEvent.Recorded recorded(ResponseId id) {
        return (ResponseEvent.Recorded) events.readEvents(id.value())
                .asStream()
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    private static boolean isOf(ResponseEvent.Recorded given, PersonId person) {
        var contact = given.contact();
        var author = given.author();
        return (contact != null && contact.person().equals(person))
                || (author != null && author.person().equals(person));
    }

    private Beside beside(ResponseEvent.Recorded given) {
        ConsultationView view = consultations.find(given.consultation()).orElseThrow();
        PublishedResults results = view.results();
        @Nullable
        PublishedResults counted =
                results == null ? views.latest(given.consultation()).orElse(null) : results;
        return new Beside(
                given.reference(),
                new ConsultationSummary(
                        view.id().value(), view.slug().value(), view.content().titleOrUntitled()),
                given.recordedAt(),
                counted == null
                        ? null
                        : new Counted(
                                results == null ? null : Integer.valueOf(counted.version()),
                                counted.position(),
                                counted.countedAt()),
                results == null && view.content().participationOnly() ? participation(counted) : null,
                new ManyRule(many.people(), many.share()),
                new OwnAnswers(
                                view.content(),
                                given,
                                counted == null ? null : counted.counts(),
                                counted != null && given.recordedAt().isBefore(counted.countedAt()),
                                smallest,
                                many)
                        .questions());
    }

    private Participation participation(@Nullable PublishedResults counted) {
        return counted == null || smallest.isTooFew(counted.counts().responses())
                ? new Participation(null)
                : new Participation(counted.counts().responses());
    }
}
