package org.yousaid.consultation.theme.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.ThemeAnswers;
import org.yousaid.consultation.theme.ThemeAnswers.Words;
import org.yousaid.consultation.theme.ThemeCommand;
import org.yousaid.consultation.theme.ThemeCommand.Request;
import org.yousaid.consultation.theme.ThemeRefusal.AnswerRemoved;
import org.yousaid.consultation.theme.ThemeRefusal.UnknownTheme;
import org.yousaid.consultation.theme.web.ThemedQuestions.Asked;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.security.Caller;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** The words behind a count, opened as they are read, and what of them everybody may read. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/themes/{question}")
class ThemeQuoteController {

    private static final String NONE = "none";
    private static final int ON_A_PAGE = 20;
    private static final int LONGEST_QUOTE = 2_000;

    private final ThemedQuestions questions;
    private final ThemeAnswers answers;
    private final FrameReader frames;
    private final PersonVault vault;
    private final CommandGateway commands;
    private final InstantSource clock;

    ThemeQuoteController(
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

    @GetMapping("/answers")
    AnswersRepresentation answers(
            Caller caller,
            @PathVariable String idOrSlug,
            @PathVariable String question,
            @RequestParam(defaultValue = NONE) String theme,
            @RequestParam(defaultValue = "1") int page) {
        TextQuestion of = questions.one(caller, idOrSlug, question).of();
        @Nullable String within = theme.equals(NONE) ? null : theme;
        if (within != null && frames.frame(of).theme(within).isEmpty()) {
            throw new Refused(new UnknownTheme(within));
        }
        if (page < 1 || page > 100_000) {
            Complaints complaints = new Complaints();
            complaints.add("", "page-out-of-range", "page is 1 or more.");
            complaints.raise();
        }
        long total =
                within == null ? answers.inNone(of) : answers.count(of, within).all();
        List<Words> found = answers.page(of, within, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        return new AnswersRepresentation(theme, total, page, ON_A_PAGE, opened(found));
    }

    @GetMapping("/answers/{response}")
    AnswerRepresentation answer(
            Caller caller,
            @PathVariable String idOrSlug,
            @PathVariable String question,
            @PathVariable String response) {
        TextQuestion of = questions.one(caller, idOrSlug, question).of();
        return opened(List.of(questions.answer(of, response))).getFirst();
    }

    private List<AnswerRepresentation> opened(List<Words> found) {
        List<SealedText> sealed = found.stream().map(Words::text).toList();
        Map<SealedText, String> texts = vault.readAll(sealed);
        return found.stream()
                .map(words -> {
                    SealedText quote = words.quote();
                    return new AnswerRepresentation(
                            words.response(),
                            texts.getOrDefault(words.text(), PersonVault.REMOVED),
                            words.themes(),
                            words.byMachine(),
                            quote == null ? null : vault.open(quote).orElse(null));
                })
                .toList();
    }

    @PostMapping("/quotes")
    ResponseEntity<FrameRepresentation> clear(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @PathVariable String question,
            @RequestBody QuoteRequest request) {
        Asked asked = questions.one(caller, idOrSlug, question);
        Complaints complaints = new Complaints();
        String response = complaints.requiredLine("/response", request.response(), LONGEST_QUOTE);
        @Nullable String words = complaints.text("/words", request.words(), LONGEST_QUOTE);
        if (words == null) {
            complaints.add("/words", "missing", "This must be given.");
        }
        complaints.raise();
        Words answer = questions.answer(asked.of(), response);
        if (words == null || vault.open(answer.text()).isEmpty()) {
            throw new Refused(new AnswerRemoved(response));
        }
        expected.check(frames.frame(asked.of()).version());
        return frames.changed(asked, clear(caller, expected, asked, answer, words), false);
    }

    private long clear(Caller caller, ExpectedVersion expected, Asked asked, Words answer, String words) {
        SealedText sealed = vault.seal(answer.owner(), words);
        try {
            return commands.sendAndWait(new ThemeCommand.ClearQuote(
                    new Request(asked.of(), expected, caller.subject(), clock.instant()), answer.response(), sealed));
        } catch (RuntimeException failure) {
            vault.redact(sealed);
            throw failure;
        }
    }

    @PostMapping("/quotes/withdraw")
    ResponseEntity<FrameRepresentation> withdraw(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @PathVariable String question,
            @RequestBody QuoteRequest request) {
        Asked asked = questions.one(caller, idOrSlug, question);
        Complaints complaints = new Complaints();
        String response = complaints.requiredLine("/response", request.response(), LONGEST_QUOTE);
        complaints.raise();
        Words answer = questions.answer(asked.of(), response);
        long version = commands.sendAndWait(new ThemeCommand.WithdrawQuote(
                new Request(asked.of(), expected, caller.subject(), clock.instant()), answer.response()));
        return frames.changed(asked, version, false);
    }

    record AnswersRepresentation(String theme, long total, int page, int pageSize, List<AnswerRepresentation> items) {}

    /**
     * One answer in its author's words.
     *
     * @param quote what of it everybody may read, absent as long as nothing is cleared
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerRepresentation(
            ResponseId response,
            String text,
            List<String> themes,
            boolean placedByMachine,
            @Nullable String quote) {}

    /**
     * What may be shown of an answer.
     *
     * @param words exactly that, with names and places taken out by the person who sends it
     */
    record QuoteRequest(@Nullable String response, @Nullable String words) {

        @Override
        public String toString() {
            return "QuoteRequest[" + response + "]";
        }
    }
}
