package org.yousaid.gateway.pages.draft;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.function.UnaryOperator;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;
import tools.jackson.databind.node.ObjectNode;

/** Reads a draft and sends it back with one part changed. */
@Component
final class DraftDesk {

    private static final String OVERTAKEN =
            "Somebody else changed this draft in the meantime. What you typed is still here. "
                    + "Look at theirs in another window. If you save again, this page becomes as you have it, "
                    + "and what they changed elsewhere stays.";

    /** It is open, or over: there is nothing to write any more. */
    static final class NoDraftAnyMore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String slug;

        NoDraftAnyMore(String slug) {
            super("Not a draft: " + slug);
            this.slug = slug;
        }

        String slug() {
            return slug;
        }
    }

    private final Council council;

    DraftDesk(Council council) {
        this.council = council;
    }

    /** The consultation, whether or not it is still a draft. */
    Draft read(String slug) {
        return council.find(CONSULTATION, ObjectNode.class, "/api/consultations/{slug}", slug)
                .map(Draft::new)
                .orElseThrow(Conversations::nothingHere);
    }

    /** The draft, to be shown for writing. */
    Draft open(String slug) {
        Draft draft = read(slug);
        if (!draft.editable()) {
            throw new NoDraftAnyMore(slug);
        }
        return draft;
    }

    /**
     * Sends the changed draft at the version its page was made from; what is wrong is written into the form.
     *
     * @param places from the JSON pointer in the body to the name of the field
     */
    boolean save(Draft draft, Form form, UnaryOperator<String> places) {
        try {
            council.change(
                    CONSULTATION,
                    HttpMethod.PUT,
                    form.text("version").orElse("*"),
                    draft.body(),
                    "/api/consultations/{id}",
                    draft.id());
            return true;
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(Refusals.WHOLE, OVERTAKEN);
                form.put("version", draft.version());
            } else {
                Refusals.explain(problem, form, places);
            }
            return false;
        }
    }
}
