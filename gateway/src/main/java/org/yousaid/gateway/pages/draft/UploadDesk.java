package org.yousaid.gateway.pages.draft;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yousaid.gateway.pages.common.Consultation.Document;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Council.FileForm;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.SentFile;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.request.IdempotencyKey;

/** Takes the file of a form to the service, and what the service says of it back to the form. */
@Component
final class UploadDesk {

    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);
    private static final String FILE = "upload";
    private static final String TITLE = "upload-title";
    private static final int LONGEST_TITLE = 200;
    private static final int CONFLICT = 409;
    private static final List<Integer> ABOUT_THE_FILE = List.of(400, CONFLICT, 413, 415, 422);

    private record Added(String url) {}

    private final Council council;

    UploadDesk(Council council) {
        this.council = council;
    }

    /**
     * Uploads what was chosen and writes it into the form as one more document. What is wrong with it is written into the
     * form, too; a form with other mistakes uploads nothing, for no browser can show the choice of a file again.
     */
    void take(Draft draft, Form form, @Nullable MultipartFile file) {
        if (file == null || !SentFile.chosen(file)) {
            if (form.has(TITLE) || form.value("do").equals(FILE)) {
                form.reject(FILE, "Choose the file to upload");
            }
            return;
        }
        if (FilesPart.places(form).count() >= FilesPart.MOST) {
            form.reject(FILE, "There are " + FilesPart.MOST + " documents already. Take one out first");
        } else if (file.isEmpty()) {
            form.reject(FILE, "There is nothing in this file");
        } else if (form.hasErrors()) {
            form.reject(FILE, "Choose the file once more when the rest is put right");
        } else {
            upload(draft, form, file);
        }
    }

    private void upload(Draft draft, Form form, MultipartFile file) {
        String title = form.text(TITLE).orElseGet(() -> titleOf(file));
        try {
            FileForm sent = new FileForm(Map.of("title", title), "file", SentFile.resource(file));
            Added added = council.sendFile(
                    CONSULTATION,
                    Added.class,
                    Map.of("Idempotency-Key", form.key()),
                    sent,
                    "/api/consultations/{id}/documents",
                    draft.id());
            FilesPart.put(form, FilesPart.rooms(form), new Document(title, added.url()));
            form.put(TITLE, null).put("key", IdempotencyKey.random().value());
        } catch (ServiceProblem problem) {
            explain(problem, form);
        }
    }

    /** Without its folder and its ending. */
    private static String titleOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[\\p{Cntrl}_]+", " ")
                .strip();
        String shortened = name.substring(0, Math.min(name.length(), LONGEST_TITLE));
        return shortened.isBlank() ? "Document" : shortened;
    }

    private static void explain(ServiceProblem problem, Form form) {
        if (!ABOUT_THE_FILE.contains(problem.status())) {
            throw problem;
        }
        if (problem.body().containsKey("errors")) {
            Refusals.explain(problem, form, pointer -> pointer.equals("/title") ? TITLE : FILE);
        } else {
            form.reject(problem.status() == CONFLICT ? Refusals.WHOLE : FILE, Refusals.detail(problem));
        }
    }

    /** Deletes what was uploaded for this draft and taken out just now; what fails here is swept after a day. */
    void tidy(Draft draft, List<String> before) {
        String own = "/api/consultations/" + draft.id() + "/documents/";
        List<String> kept = draft.files();
        before.stream()
                .filter(url -> url.startsWith(own) && !kept.contains(url))
                .forEach(url -> {
                    try {
                        council.change(CONSULTATION, HttpMethod.DELETE, "*", null, url);
                    } catch (ServiceProblem problem) {
                        LOG.atWarn()
                                .addKeyValue("code", problem.code())
                                .log("A document that was taken out is swept later");
                    }
                });
    }
}
