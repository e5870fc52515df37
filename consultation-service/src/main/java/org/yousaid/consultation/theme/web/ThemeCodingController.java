package org.yousaid.consultation.theme.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.Agreement;
import org.yousaid.consultation.theme.CodeFrameView;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeAnswers;
import org.yousaid.consultation.theme.ThemeAnswers.CodedTwice;
import org.yousaid.consultation.theme.ThemeAnswers.Words;
import org.yousaid.consultation.theme.ThemeCommand;
import org.yousaid.consultation.theme.ThemeCommand.Request;
import org.yousaid.consultation.theme.web.ThemedQuestions.Asked;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.security.Caller;
import org.yousaid.support.vault.PersonVault;

/** A second person assigns answers without seeing what the first did; then both see how far they agree. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/themes/{question}")
class ThemeCodingController {

    private static final int AT_ONCE = 10;
    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_CODER = 100;

    private final ThemedQuestions questions;
    private final ThemeAnswers answers;
    private final FrameReader frames;
    private final PersonVault vault;
    private final CommandGateway commands;
    private final InstantSource clock;

    ThemeCodingController(
            ThemedQuestions questions,
            ThemeAnswers answers,
            FrameReader frames,
            PersonVault vault,
            CommandGateway commands,
            InstantSource clock) {
        this.questions = questions;
        this.answers = answers;
        this.frames = frames;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    /** The next answers that no second person has assigned; without the themes they are in. */
    @GetMapping("/codings/next")
    NextAnswers next(Caller caller, @PathVariable String idOrSlug, @PathVariable String question) {
        Asked asked = questions.one(caller, idOrSlug, question);
        List<Words> found = answers.notCodedTwice(asked.of(), AT_ONCE);
        Map<?, String> texts = vault.readAll(found.stream().map(Words::text).toList());
        return new NextAnswers(
                frames.frame(asked.of()).themes(),
                found.stream()
                        .map(words ->
                                new BareAnswer(words.response(), texts.getOrDefault(words.text(), PersonVault.REMOVED)))
                        .toList());
    }

    @PostMapping("/codings")
    ResponseEntity<Void> code(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @PathVariable String question,
            @RequestBody CodingRequest request) {
        Asked asked = questions.one(caller, idOrSlug, question);
        Complaints complaints = new Complaints();
        @Nullable String given = complaints.line("/coder", request.coder(), LONGEST_CODER);
        List<CodedAnswer> coded = Objects.requireNonNullElse(request.answers(), List.of());
        if (coded.isEmpty()) {
            complaints.add("/answers", "missing", "This must be given.");
        }
        complaints.raise();
        questions.answers(asked.of(), coded.stream().map(CodedAnswer::named).toList());
        Map<ResponseId, List<String>> themes = new HashMap<>();
        coded.forEach(
                one -> themes.put(new ResponseId(one.named()), Objects.requireNonNullElse(one.themes(), List.of())));
        long version = commands.sendAndWait(new ThemeCommand.Code(
                new Request(asked.of(), expected, caller.subject(), clock.instant()),
                Objects.requireNonNullElse(given, caller.subject()),
                themes));
        ResponseEntity<?> shown = frames.changed(asked, version, false);
        return ResponseEntity.noContent()
                .eTag(Objects.requireNonNullElse(shown.getHeaders().getETag(), ""))
                .build();
    }

    @GetMapping("/agreement")
    AgreementRepresentation agreement(Caller caller, @PathVariable String idOrSlug, @PathVariable String question) {
        Asked asked = questions.one(caller, idOrSlug, question);
        CodeFrameView frame = frames.frame(asked.of());
        List<CodedTwice> coded = answers.codedTwice(asked.of());
        List<String> themes = frame.themes().stream().map(Theme::id).toList();
        Agreement over = Agreement.over(themes, coded);
        return new AgreementRepresentation(
                coded.stream().map(CodedTwice::coder).distinct().sorted().toList(),
                coded.size(),
                over.share(),
                over.kappa(),
                frame.themes().stream()
                        .map(theme -> ThemeAgreement.of(theme, Agreement.on(theme.id(), coded)))
                        .toList(),
                disagreements(themes, coded));
    }

    private List<Disagreement> disagreements(List<String> themes, List<CodedTwice> coded) {
        List<CodedTwice> open = coded.stream()
                .filter(answer ->
                        !answer.settled() && !among(themes, answer.first()).equals(among(themes, answer.second())))
                .limit(MOST_SHOWN)
                .toList();
        Map<?, String> texts = vault.readAll(open.stream().map(CodedTwice::text).toList());
        return open.stream()
                .map(answer -> new Disagreement(
                        answer.response(),
                        texts.getOrDefault(answer.text(), PersonVault.REMOVED),
                        among(themes, answer.first()),
                        among(themes, answer.second())))
                .toList();
    }

    private static List<String> among(List<String> themes, List<String> chosen) {
        return themes.stream().filter(chosen::contains).toList();
    }

    record NextAnswers(List<Theme> themes, List<BareAnswer> items) {}

    record BareAnswer(ResponseId response, String text) {}

    /**
     * What a second coder saw.
     *
     * @param coder name or initials; the account when absent
     */
    record CodingRequest(@Nullable String coder, @Nullable List<CodedAnswer> answers) {}

    record CodedAnswer(@Nullable String response, @Nullable List<String> themes) {

        String named() {
            return Objects.requireNonNullElse(response, "");
        }
    }

    /**
     * How far two coders agree.
     *
     * @param coded how many answers both have assigned
     * @param agreement the share of the same decisions, one for each answer and theme
     * @param kappa the same without what chance would bring
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgreementRepresentation(
            List<String> coders,
            int coded,
            @Nullable Double agreement,
            @Nullable Double kappa,
            List<ThemeAgreement> themes,
            List<Disagreement> disagreements) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThemeAgreement(
            String id,
            String label,
            long both,
            long onlyFirst,
            long onlySecond,
            long neither,
            @Nullable Double agreement,
            @Nullable Double kappa) {

        private static ThemeAgreement of(Theme theme, Agreement on) {
            return new ThemeAgreement(
                    theme.id(),
                    theme.label(),
                    on.both(),
                    on.first(),
                    on.second(),
                    on.neither(),
                    on.share(),
                    on.kappa());
        }
    }

    record Disagreement(ResponseId response, String text, List<String> first, List<String> second) {}
}
