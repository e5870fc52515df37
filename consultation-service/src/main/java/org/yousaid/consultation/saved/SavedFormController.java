package org.yousaid.consultation.saved;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.saved.SavedFormRefusal.NoSuchSavedForm;
import org.yousaid.consultation.saved.SavedFormRefusal.NothingToSaveFor;
import org.yousaid.consultation.saved.SavedFormRefusal.TooLongToSave;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.request.Versions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saving a form and coming back to it. What the form holds is whatever its page made of it and is no business of this
 * service, which cannot read it either once the request is over.
 */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/saved")
class SavedFormController {

    private static final String TOKEN = "Saved-Form";

    private final Consultations consultations;
    private final SavedForms forms;
    private final RequestFingerprint fingerprints;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Duration lifetime;
    private final int mostCharacters;

    SavedFormController(
            Consultations consultations,
            SavedForms forms,
            RequestFingerprint fingerprints,
            InstantSource clock,
            JsonMapper json,
            @Value("${yousaid.saved.lifetime}") Duration lifetime,
            @Value("${yousaid.saved.most-characters}") int mostCharacters) {
        this.consultations = consultations;
        this.forms = forms;
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.json = json;
        this.lifetime = lifetime;
        this.mostCharacters = mostCharacters;
    }

    record SaveFormRequest(@Nullable JsonNode content) {

        @Override
        public String toString() {
            return "SaveFormRequest[]";
        }
    }

    record SavedRepresentation(String token, long version, Instant savedAt, Instant until) {

        @Override
        public String toString() {
            return "SavedRepresentation[" + version + "]";
        }
    }

    record OpenedRepresentation(JsonNode content, long version, Instant savedAt, Instant until) {

        @Override
        public String toString() {
            return "OpenedRepresentation[" + version + "]";
        }
    }

    /** The token follows from the key, so that a repeat gets the same; without the master key nobody can tell how. */
    @PostMapping
    ResponseEntity<SavedRepresentation> save(
            IdempotencyKey key, @PathVariable String idOrSlug, @RequestBody SaveFormRequest request) {
        ConsultationView asked = open(idOrSlug);
        String content = content(request);
        SavedFormToken token = new SavedFormToken(
                fingerprints.of(List.of("saved-form", asked.id().value(), key.value())));
        SavedForm form = form(token, asked, 1, content);
        if (!forms.add(form)) {
            form = repeated(token, asked, content);
        }
        return ResponseEntity.created(
                        URI.create("/api/consultations/" + asked.slug().value() + "/saved"))
                .eTag(Versions.etag(form.version()))
                .body(new SavedRepresentation(token.value(), form.version(), form.savedAt(), form.until()));
    }

    private SavedForm repeated(SavedFormToken token, ConsultationView asked, String content) {
        SavedForm first = find(token, asked);
        if (!token.open(first.sealed(), asked.id().value()).equals(Optional.of(content))) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return first;
    }

    @GetMapping
    ResponseEntity<OpenedRepresentation> open(
            @PathVariable String idOrSlug, @RequestHeader(name = TOKEN, defaultValue = "") String sent) {
        ConsultationView asked = open(idOrSlug);
        SavedFormToken token = token(sent);
        SavedForm form = find(token, asked);
        JsonNode content = token.open(form.sealed(), asked.id().value())
                .map(json::readTree)
                .orElseThrow(() -> new Refused(new NoSuchSavedForm()));
        return ResponseEntity.ok()
                .eTag(Versions.etag(form.version()))
                .body(new OpenedRepresentation(content, form.version(), form.savedAt(), form.until()));
    }

    @PutMapping
    ResponseEntity<SavedRepresentation> replace(
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestHeader(name = TOKEN, defaultValue = "") String sent,
            @RequestBody SaveFormRequest request) {
        ConsultationView asked = open(idOrSlug);
        SavedFormToken token = token(sent);
        SavedForm before = find(token, asked);
        expected.check(before.version());
        SavedForm form = form(token, asked, before.version() + 1, content(request));
        if (!forms.replace(form)) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        return ResponseEntity.ok()
                .eTag(Versions.etag(form.version()))
                .body(new SavedRepresentation(token.value(), form.version(), form.savedAt(), form.until()));
    }

    /** Also when the consultation is closed by now: whoever holds the token may have it gone at any time. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestHeader(name = TOKEN, defaultValue = "") String sent) {
        SavedForm form = find(token(sent), known(idOrSlug));
        expected.check(form.version());
        forms.delete(form.id());
    }

    private ConsultationView known(String idOrSlug) {
        return consultations
                .find(idOrSlug)
                .filter(ConsultationView::announced)
                .orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    private ConsultationView open(String idOrSlug) {
        ConsultationView asked = known(idOrSlug);
        if (asked.status() != ConsultationStatus.OPEN || !until(asked).isAfter(clock.instant())) {
            throw new Refused(new NothingToSaveFor());
        }
        return asked;
    }

    /** Until it closes, so that nothing outlives its use; for a month at most, because somebody may never come back. */
    private Instant until(ConsultationView asked) {
        Instant longest = clock.instant().plus(lifetime);
        Instant closes = asked.content().closesAt();
        return closes != null && closes.isBefore(longest) ? closes : longest;
    }

    private SavedFormToken token(String sent) {
        return SavedFormToken.read(sent).orElseThrow(() -> new Refused(new NoSuchSavedForm()));
    }

    private SavedForm find(SavedFormToken token, ConsultationView asked) {
        return forms.find(token.id())
                .filter(form -> form.consultation().equals(asked.id().value()))
                .orElseThrow(() -> new Refused(new NoSuchSavedForm()));
    }

    private String content(SaveFormRequest request) {
        JsonNode content = request.content();
        if (content == null || !content.isObject()) {
            throw new InvalidRequest(List.of(new InvalidInput("/content", "required", "This must be an object.")));
        }
        String text = json.writeValueAsString(content);
        if (text.length() > mostCharacters) {
            throw new Refused(new TooLongToSave(mostCharacters));
        }
        return text;
    }

    private SavedForm form(SavedFormToken token, ConsultationView asked, long version, String content) {
        String consultation = asked.id().value();
        return new SavedForm(
                token.id(), consultation, version, token.seal(content, consultation), clock.instant(), until(asked));
    }
}
