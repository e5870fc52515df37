package org.yousaid.gateway.pages.common;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;
import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;
import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/** What the citizens' and the officers' pages ask of the services. */
@Component
public final class Conversations {

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final Council council;

    Conversations(Council council) {
        this.council = council;
    }

    /** A page of consultations in this state, the latest first. */
    public Page<ConsultationSummary> consultations(@Nullable String status, @Nullable String after) {
        StringBuilder path = new StringBuilder("/api/consultations?limit={limit}");
        if (status != null) {
            path.append("&status=").append(status);
        }
        if (after != null) {
            path.append("&after={after}");
        }
        Object[] variables = after == null ? new Object[] {LIMIT} : new Object[] {LIMIT, after};
        return council.read(
                CONSULTATION,
                new ParameterizedTypeReference<Page<ConsultationSummary>>() {},
                path.toString(),
                variables);
    }

    public Consultation consultation(String slug) {
        return council.find(CONSULTATION, Consultation.class, "/api/consultations/{slug}", slug)
                .orElseThrow(Conversations::nothingHere);
    }

    /** What there is to read, the author's order; without kind and size of files when nobody can say. */
    public List<ReadingItem> reading(List<Consultation.Document> documents) {
        Map<String, ReadingItem.Kept> kept = new HashMap<>();
        documents.stream()
                .filter(Consultation.Document::isUploaded)
                .map(document -> document.url().replaceFirst("/document-[^/]*$", ""))
                .distinct()
                .forEach(list -> kept(list).forEach(file -> kept.put(file.url(), file)));
        return documents.stream()
                .map(document -> new ReadingItem(
                        document,
                        Optional.ofNullable(kept.get(document.url()))
                                .map(ReadingItem.Kept::about)
                                .orElse(null)))
                .toList();
    }

    private List<ReadingItem.Kept> kept(String list) {
        try {
            return council.read(CONSULTATION, new ParameterizedTypeReference<Page<ReadingItem.Kept>>() {}, list)
                    .shown();
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("What is known of uploaded files cannot be read");
            return List.of();
        }
    }

    /** How long answering takes; empty when nobody can say. */
    public Optional<Length> length(String slug) {
        try {
            return council.find(CONSULTATION, Length.class, "/api/consultations/{slug}/length", slug);
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("The length cannot be read");
            return Optional.empty();
        }
    }

    /** The consultation that another one was copied from; empty when it was not, or is not there any more. */
    public Optional<Consultation> origin(@Nullable String copyOf) {
        return copyOf == null || copyOf.isBlank()
                ? Optional.empty()
                : council.find(CONSULTATION, Consultation.class, "/api/consultations/{id}", copyOf);
    }

    /** What was asked before of what this consultation asks; nothing when nobody can say, for it opens or not by itself. */
    public AskedBefore askedBefore(String slug) {
        try {
            return council.read(CONSULTATION, AskedBefore.class, "/api/consultations/{slug}/asked-before", slug);
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("What was asked before cannot be read");
            return AskedBefore.NOTHING;
        }
    }

    /** The wards an answer may name; none when there is no list or nobody answers, for the ward is optional. */
    public List<Ward> wards() {
        try {
            return council.read(CONSULTATION, new ParameterizedTypeReference<Page<Ward>>() {}, "/api/wards")
                    .shown();
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("The place list cannot be read");
            return List.of();
        }
    }

    /** What the ward with this code is called; its code where the place list does not have it. */
    public @Nullable String nameOfWard(@Nullable String code) {
        return code == null
                ? null
                : wards().stream()
                        .filter(ward -> ward.code().equals(code))
                        .map(Ward::name)
                        .findFirst()
                        .orElse(code);
    }

    /** The equality questions this consultation puts at its end; none where it does not. */
    public List<EqualityQuestion> equality(Consultation consultation) {
        return consultation.asksEquality()
                ? council.read(
                                CONSULTATION,
                                new ParameterizedTypeReference<Page<EqualityQuestion>>() {},
                                "/api/equality-questions")
                        .shown()
                : List.of();
    }

    /** Gives an answer and returns its reference. */
    public String respond(String slug, String key, Map<String, Object> body) {
        record Recorded(String reference) {}
        return council.create(CONSULTATION, Recorded.class, key, body, "/api/consultations/{slug}/responses", slug)
                .reference();
    }

    /** An answer by its reference, with what was promised for it when that can be known. */
    public Optional<Response> response(String reference) {
        return council.find(CONSULTATION, Response.class, "/api/responses/{reference}", reference)
                .map(found -> found.with(promise(reference).orElse(null)));
    }

    /** Sends a suggestion and returns its reference. */
    public String suggest(String key, Map<String, Object> body) {
        record Received(String reference) {}
        return council.create(SUGGESTION, Received.class, key, body, "/api/suggestions")
                .reference();
    }

    /** What others suggested already; nothing when nobody can say, for a suggestion may be sent without it. */
    public List<SimilarSuggestion> similar(@Nullable String title, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text.substring(0, Math.min(text.length(), LONGEST_COMPARED)));
        if (title != null) {
            body.put("title", title);
        }
        try {
            return council.ask(
                    SUGGESTION,
                    new ParameterizedTypeReference<List<SimilarSuggestion>>() {},
                    body,
                    "/api/suggestions/similar");
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("Similar suggestions cannot be read");
            return List.of();
        }
    }

    /** The few of them that ask for the same as a rule. */
    public List<SimilarSuggestion> alike(@Nullable String title, String text) {
        return similar(title, text).stream()
                .filter(SimilarSuggestion::worthShowing)
                .limit(MOST_ALIKE)
                .toList();
    }

    public Optional<Suggestion> suggestion(String reference) {
        return council.find(SUGGESTION, Suggestion.class, "/api/suggestions/{reference}", reference);
    }

    /** The process as a suggestion runs through it, in the version it began with. */
    public ProcessDefinition process(@Nullable Integer version) {
        return version == null
                ? process()
                : council.read(SUGGESTION, ProcessDefinition.class, "/api/process?version={version}", version);
    }

    public ProcessDefinition process() {
        return council.read(SUGGESTION, ProcessDefinition.class, "/api/process");
    }

    /** The promise behind a reference; empty when there is none or nobody can tell at the moment. */
    public Optional<ReplyPromise> promise(String reference) {
        try {
            return council.find(NOTIFICATION, ReplyPromise.class, "/api/promises/{reference}", reference);
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("A promise cannot be read");
            return Optional.empty();
        }
    }

    /** There is nothing at this address. */
    public static Refused nothingHere() {
        return new Refused(CommonRefusal.NOT_FOUND);
    }

    private static final int LIMIT = 50;
    private static final int LONGEST_COMPARED = 2_000;
    private static final int MOST_ALIKE = 5;
}
