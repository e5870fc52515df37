package org.yousaid.consultation.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.publication.PublicResponses;
import org.yousaid.consultation.publication.PublicResponses.PublicResponse;
import org.yousaid.consultation.publication.PublicationCommand.Release.What;
import org.yousaid.consultation.publication.PublicationRefusal.ResponsesNotReleased;
import org.yousaid.consultation.publication.ReleaseLog.Release;
import org.yousaid.consultation.publication.web.Released.Selection;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Reading what was released, and for the policy team what would be. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}")
class ReleasedController {

    private static final int ON_A_PAGE = 20;
    private static final int MOST_ON_A_PAGE = 100;

    private final ReleaseDesk desk;
    private final PublicResponses responses;
    private final Released released;

    ReleasedController(ReleaseDesk desk, PublicResponses responses, Released released) {
        this.desk = desk;
        this.responses = responses;
        this.released = released;
    }

    /**
     * Some of what goes out.
     *
     * @param release the number of the release; absent in a look ahead
     * @param responses how many went out with it
     * @param next what to ask for to get the page behind this one; null on the last
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReleasedPage(
            @Nullable Integer release,
            @Nullable Instant releasedAt,
            long responses,
            long texts,
            List<ReleasedRepresentation> items,
            @Nullable String next) {}

    @GetMapping("/released")
    ReleasedPage page(
            Caller caller,
            @PathVariable String idOrSlug,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "" + ON_A_PAGE) int limit) {
        ConsultationView view = announced(caller, idOrSlug);
        if (limit < 0 || limit > MOST_ON_A_PAGE) {
            throw new InvalidRequest(List.of(
                    new InvalidInput("", "out-of-range", "The parameter limit is 0 to " + MOST_ON_A_PAGE + ".")));
        }
        Release release = standing(view);
        return page(
                release.number(),
                release.at(),
                release.responses(),
                release.texts(),
                selection(view, release),
                after,
                limit);
    }

    @GetMapping("/released.csv")
    void csv(Caller caller, @PathVariable String idOrSlug, HttpServletResponse answer) throws IOException {
        ConsultationView view = announced(caller, idOrSlug);
        Selection selection = selection(view, standing(view));
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader("Content-Disposition", "attachment; filename=\"" + view.slug() + "-released.csv\"");
        answer.setHeader("Cache-Control", "no-store");
        released.write(selection, answer.getOutputStream());
    }

    /** What would go out if it were released now. */
    @GetMapping("/releases/preview")
    ReleasedPage preview(
            Caller caller,
            @PathVariable String idOrSlug,
            @RequestParam @Nullable List<String> question,
            @RequestParam @Nullable String after) {
        caller.require(Role.POLICY);
        ConsultationView view = desk.known(idOrSlug);
        What what = desk.what(view, question);
        return page(
                null,
                null,
                what.responses(),
                what.texts(),
                new Selection(view, what.questions(), what.wards(), PublicResponses.NOW),
                after,
                ON_A_PAGE);
    }

    private ReleasedPage page(
            @Nullable Integer release,
            @Nullable Instant at,
            long all,
            long texts,
            Selection selection,
            @Nullable String after,
            int limit) {
        List<PublicResponse> found = limit == 0
                ? List.of()
                : responses.page(selection.view().id(), selection.questions(), selection.before(), after, limit + 1);
        List<PublicResponse> shown = found.subList(0, Math.min(limit, found.size()));
        return new ReleasedPage(
                release,
                at,
                all,
                texts,
                released.opened(selection, shown),
                found.size() > limit ? shown.getLast().place() : null);
    }

    private static Selection selection(ConsultationView view, Release release) {
        return new Selection(view, release.questions(), release.wards(), release.position());
    }

    private Release standing(ConsultationView view) {
        return responses.log(view.id()).standing().orElseThrow(() -> new Refused(new ResponsesNotReleased()));
    }

    private ConsultationView announced(Caller caller, String idOrSlug) {
        ConsultationView view = desk.known(idOrSlug);
        if (!view.announced() && !caller.isStaff()) {
            throw new Refused(new UnknownConsultation());
        }
        return view;
    }
}
