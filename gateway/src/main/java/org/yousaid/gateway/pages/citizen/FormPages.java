package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.route.ServiceProblem;

/**
 * Has it counted how far forms are filled in, also those that are never sent. Nothing is said of who fills them in: the
 * form itself remembers the farthest page it was on, and the call is made by nobody, beside the request.
 */
@Component
class FormPages {

    /** In a form: the number of the farthest page it was on. */
    static final String FARTHEST = "farthest";

    private static final Logger LOG = LoggerFactory.getLogger(FormPages.class);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final Council council;

    FormPages(Council council) {
        this.council = council;
    }

    /** This page of the form is shown; after the last comes the one where answers are checked. */
    void shown(AnswerForm answer, int page) {
        Form form = answer.form();
        String before = form.value(FARTHEST);
        int farthest = NUMBER.matcher(before).matches() ? Integer.parseInt(before) : -1;
        if (page > farthest) {
            form.put(FARTHEST, page);
            count(answer.consultation().slug(), farthest + 1, page);
        }
    }

    /** The form was sent. */
    void sent(AnswerForm answer) {
        shown(answer, answer.steps().size() + 1);
    }

    private void count(String slug, int from, int to) {
        Thread.ofVirtual().start(() -> {
            try {
                council.change(
                        CONSULTATION,
                        HttpMethod.POST,
                        "*",
                        Map.of("consultation", slug, "from", from, "to", to),
                        "/api/form-pages");
            } catch (ServiceProblem problem) {
                LOG.atDebug().addKeyValue("code", problem.code()).log("A page of a form is not counted");
            } catch (RuntimeException failure) {
                LOG.debug("A page of a form is not counted", failure);
            }
        });
    }
}
