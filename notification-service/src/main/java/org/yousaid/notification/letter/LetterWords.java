package org.yousaid.notification.letter;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.OutcomePublished;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.notification.news.KnownOutcomes;
import org.yousaid.notification.news.KnownProgress;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.KnownViews;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.promise.PromiseBook.Made;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.WordsByHand.ByHand;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** The words of letters: what is the latest when one is printed. */
@Component
class LetterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String NOT_FINAL = "These are not the final numbers.";

    private final KnownResults results;
    private final KnownViews views;
    private final KnownOutcomes outcomes;
    private final KnownProgress progress;
    private final PersonVault vault;
    private final ZoneId zone;

    LetterWords(
            KnownResults results,
            KnownViews views,
            KnownOutcomes outcomes,
            KnownProgress progress,
            PersonVault vault,
            @Value("${yousaid.mail.time-zone:Europe/London}") ZoneId zone) {
        this.results = results;
        this.views = views;
        this.outcomes = outcomes;
        this.progress = progress;
        this.vault = vault;
        this.zone = zone;
    }

    /** What a letter says. */
    record Words(String heading, List<String> paragraphs, List<Chart> charts, List<String> more) {

        Words {
            paragraphs = List.copyOf(paragraphs);
            charts = List.copyOf(charts);
            more = List.copyOf(more);
        }

        Words(String heading, List<String> paragraphs) {
            this(heading, paragraphs, List.of(), List.of());
        }
    }

    /** Empty where it cannot be put in words: what it speaks of is not known here. */
    Optional<Words> of(ByHand word, Made made) {
        SealedText text = word.text();
        if (text != null) {
            return Optional.of(new Words("A word from the council", paragraphs(vault.read(text))));
        }
        if (made.kind() == PromiseKind.SUGGESTION) {
            return Optional.of(suggestion(made.reference()));
        }
        return Optional.ofNullable(made.consultation()).flatMap(consultation -> answer(word, consultation));
    }

    private Optional<Words> answer(ByHand word, ConsultationSummary consultation) {
        return switch (word.word()) {
            case RESULTS -> results.latestOf(consultation.id()).map(this::results);
            case INTERIM -> views.latestOf(consultation.id()).map(this::views);
            case DECISION -> outcomes.latestOf(consultation.id()).map(LetterWords::outcome);
            case PROGRESS, PERSONAL_WORD, BY_ITSELF -> Optional.empty();
        };
    }

    private Words results(ResultsKnown known) {
        return new Words(
                "Thank you. This is what everybody said.",
                List.of(answered(known.consultation()), all(known.responses())),
                known.charts(),
                after(
                        known.more(),
                        " on the page with all the results.",
                        counted(known.countedAt(), known.position())));
    }

    private Words views(ViewsKnown known) {
        return known.tellsParticipationOnly() ? participation(known) : answers(known);
    }

    /** Until the results are out nothing else is told. */
    private Words participation(ViewsKnown known) {
        return new Words(
                "Thank you. This is how many took part so far.",
                List.of(
                        answered(known.consultation())
                                + " We said that we would write to you, and the results are not out yet.",
                        known.responses() > 0
                                ? all(known.responses())
                                : "So few have answered that we do not say how many.",
                        "What people said is shown once the results are out, and not before."),
                List.of(),
                List.of(next(known.resultsBy()), counted(known.countedAt(), known.position())));
    }

    private Words answers(ViewsKnown known) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(answered(known.consultation())
                + " We said that we would write to you, and the results are not out yet.");
        paragraphs.add(known.responses() > 0 ? all(known.responses()) + " " + NOT_FINAL : NOT_FINAL);
        if (known.charts().isEmpty()) {
            paragraphs.add(
                    "There is no chart to show. Either few have answered each question, and we keep their answers"
                            + " to themselves, or the answers are words, places or lists. All of them count for the results.");
        }
        return new Words(
                "Thank you. This is what was said so far.",
                paragraphs,
                known.charts(),
                after(
                        known.more(),
                        ". You see all of them once the results are out.",
                        next(known.resultsBy()),
                        counted(known.countedAt(), known.position())));
    }

    /** What stands after the charts: before all else, that there are more of them and where. */
    private static List<String> after(@Nullable Integer more, String where, String... sentences) {
        List<String> after = new ArrayList<>(List.of(sentences));
        if (more != null && more > 0) {
            String charts = more == 1
                    ? "One more question has a chart like these"
                    : number(more) + " more questions have charts like these";
            after.addFirst(charts + where);
        }
        return after;
    }

    private String next(@Nullable Instant resultsBy) {
        return resultsBy == null
                ? "This stays open for good. Its results are published every three months."
                : "The results are out by " + day(resultsBy) + " at the latest.";
    }

    private static Words outcome(OutcomeKnown known) {
        List<String> paragraphs = new ArrayList<>(List.of(answered(known.consultation()), known.summary()));
        known.items().forEach(item -> paragraphs.add(item(item)));
        return new Words("This is what came of it.", paragraphs);
    }

    private static String item(OutcomePublished.Item item) {
        String did = item.did();
        return "We asked: " + item.asked() + " You said: " + item.said() + " "
                + (did == null ? "We do not do it, because: " + item.whyNot() : "We did: " + did);
    }

    private Words suggestion(Reference reference) {
        List<ProgressKnown> steps = progress.of(reference);
        if (steps.isEmpty()) {
            return new Words(
                    "Your suggestion is not forgotten.",
                    List.of(
                            "We have it, and somebody at the council reads it next. You hear from us as soon as there is"
                                    + " something to say."));
        }
        ProgressKnown last = steps.getLast();
        List<String> paragraphs = new ArrayList<>(List.of("It stands here: " + last.stage() + ". " + last.told()));
        paragraphs.addAll(paragraphs(vault.read(last.note())));
        return new Words("News about your suggestion", paragraphs);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String answered(ConsultationSummary consultation) {
        return "You answered “" + consultation.title() + "”.";
    }

    private static String all(long responses) {
        return responses == 1 ? "There is 1 answer." : "There are " + number(responses) + " answers.";
    }

    private String counted(Instant at, long position) {
        return "Counted on " + day(at) + " at position " + number(position) + " of our records.";
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }
}
