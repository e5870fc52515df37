package org.yousaid.gateway.pages.opportunity;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Council.FileForm;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.SentFile;
import org.yousaid.gateway.route.ServiceProblem;

/** Takes the picture of a form to the service with the words beside it, and what is wrong with it back to its field. */
@Component
final class PictureDesk {

    private static final String FILE = Action.EVIDENCE.field("picture");
    private static final String ALTERNATIVE = Action.EVIDENCE.field("alternative");
    private static final int STALE = 412;
    private static final List<Integer> ABOUT_THE_FILE = List.of(413, 415, 422);

    private final Council council;

    PictureDesk(Council council) {
        this.council = council;
    }

    /** Whether this form brings a picture; says at its fields what keeps it from being sent. */
    boolean brings(Action action, Form form, @Nullable MultipartFile file) {
        if (action != Action.EVIDENCE) {
            return false;
        }
        if (file == null || !SentFile.chosen(file)) {
            if (form.has(ALTERNATIVE)) {
                form.reject(FILE, "Choose the picture that these words describe");
            }
            return false;
        }
        if (file.isEmpty()) {
            form.reject(FILE, "There is nothing in this file");
        }
        return true;
    }

    /** Sends it at the version that was seen. */
    void send(String id, Form form, Map<String, String> headers, Map<String, Object> body, MultipartFile file) {
        Map<String, String> words = new HashMap<>();
        body.forEach((name, value) -> words.put(name, value.toString()));
        form.text(ALTERNATIVE).ifPresent(text -> words.put("alternative", text));
        FileForm sent = new FileForm(words, "picture", SentFile.resource(file));
        try {
            var _ = council.sendFile(SUGGESTION, Opportunity.class, headers, sent, Action.EVIDENCE.path(), id);
        } catch (ServiceProblem problem) {
            explain(problem, form);
        }
    }

    /** No browser can show the choice of a file again, so that is said, too. */
    private static void explain(ServiceProblem problem, Form form) {
        if (ABOUT_THE_FILE.contains(problem.status()) && problem.code().contains("picture")) {
            form.reject(FILE, Refusals.detail(problem));
            return;
        }
        if (problem.status() == STALE) {
            throw problem;
        }
        Refusals.explain(problem, form, pointer -> pointer.isEmpty() ? Refusals.WHOLE : Action.EVIDENCE.field(pointer));
        form.reject(FILE, "Choose the picture once more when the rest is put right");
    }
}
