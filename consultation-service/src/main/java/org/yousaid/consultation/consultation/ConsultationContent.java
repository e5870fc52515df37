package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.text.Visible;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.time.Nation;
import org.yousaid.support.time.WorkingDays;

/**
 * What a consultation says and asks. A draft may have gaps; {@link #missing} names those that must be filled before it
 * opens (the Gunning principles, as required fields).
 *
 * @param canStillChange what the answers can still change
 * @param decisionDate when it will be decided
 * @param decidedBy who decides
 * @param opensAt when it opens; absent for as soon as it is told to
 * @param replyWithinDays within how many days of an answer its author hears back, 1 to 28
 * @param languages BCP 47 tags of the languages it is asked in, the first language first
 * @param form how the questions are put
 * @param aims what the answers are for
 * @param standing whether it is open for good: without a closing and a decision date, with results by the quarter
 * @param translations by language
 * @param workingDaysOf whose bank holidays count where the reply is promised in working days, 1 to 20; absent where it is
 *     promised in days of the calendar, as everything was that was stored before this came
 * @param interimViews what is shown before the results are out; absent for the answers so far, as in everything that was
 *     stored before there was a choice
 */
public record ConsultationContent(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String canStillChange,
        @Nullable LocalDate decisionDate,
        @Nullable String decidedBy,
        List<BackgroundDocument> background,
        Audience audience,
        List<Question> questions,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        int replyWithinDays,
        @Nullable String owner,
        List<String> languages,
        Form form,
        Aims aims,
        Boolean standing,
        Map<String, ContentTranslation> translations,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Nation workingDaysOf,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InterimViews interimViews) {

    /** The longest a reply may be promised for. */
    public static final int LONGEST_REPLY_DAYS = 28;

    /** As many working days as four weeks have without a holiday. */
    public static final int LONGEST_REPLY_WORKING_DAYS = 20;

    public ConsultationContent {
        background = List.copyOf(background);
        questions = List.copyOf(questions);
        languages = List.copyOf(languages);
        form = Objects.requireNonNullElse(form, Form.PLAIN);
        aims = Objects.requireNonNullElse(aims, Aims.NONE);
        standing = Objects.requireNonNullElse(standing, false);
        translations = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(translations, Map.of())));
        interimViews = interimViews == InterimViews.ANSWERS ? null : interimViews;
        if (questions.stream().map(Question::id).distinct().count() != questions.size()) {
            throw new IllegalArgumentException("A question stands twice");
        }
        int longest = workingDaysOf == null ? LONGEST_REPLY_DAYS : LONGEST_REPLY_WORKING_DAYS;
        if (replyWithinDays < 1 || replyWithinDays > longest) {
            throw new IllegalArgumentException("A reply is promised within 1 to " + longest + " such days");
        }
    }

    /** One that promises its reply in days of the calendar, and shows the answers so far. */
    public ConsultationContent(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String canStillChange,
            @Nullable LocalDate decisionDate,
            @Nullable String decidedBy,
            List<BackgroundDocument> background,
            Audience audience,
            List<Question> questions,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            int replyWithinDays,
            @Nullable String owner,
            List<String> languages,
            Form form,
            Aims aims,
            Boolean standing,
            Map<String, ContentTranslation> translations) {
        this(
                title,
                purpose,
                canStillChange,
                decisionDate,
                decidedBy,
                background,
                audience,
                questions,
                opensAt,
                closesAt,
                replyWithinDays,
                owner,
                languages,
                form,
                aims,
                standing,
                translations,
                null,
                null);
    }

    /** One with a form as plain as can be. */
    public ConsultationContent(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String canStillChange,
            @Nullable LocalDate decisionDate,
            @Nullable String decidedBy,
            List<BackgroundDocument> background,
            Audience audience,
            List<Question> questions,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            int replyWithinDays,
            @Nullable String owner,
            List<String> languages) {
        this(
                title,
                purpose,
                canStillChange,
                decisionDate,
                decidedBy,
                background,
                audience,
                questions,
                opensAt,
                closesAt,
                replyWithinDays,
                owner,
                languages,
                Form.PLAIN,
                Aims.NONE,
                false,
                Map.of());
    }

    /** The same without the days on which it opens, closes and is decided: a copy is asked at another time. */
    public ConsultationContent withoutDates() {
        return new ConsultationContent(
                title,
                purpose,
                canStillChange,
                null,
                decidedBy,
                background,
                audience,
                questions,
                null,
                null,
                replyWithinDays,
                owner,
                languages,
                form,
                aims,
                standing,
                translations,
                workingDaysOf,
                interimViews);
    }

    /** Whether nothing but how many took part is shown before the results are out. */
    public boolean participationOnly() {
        return interimViews == InterimViews.PARTICIPATION;
    }

    /** Names of the fields that are still empty but must not be when it opens. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        note(missing, "title", title);
        note(missing, "purpose", purpose);
        note(missing, "canStillChange", canStillChange);
        if (!standing) {
            note(missing, "decisionDate", decisionDate);
        }
        note(missing, "decidedBy", decidedBy);
        if (!standing) {
            note(missing, "closesAt", closesAt);
        }
        note(missing, "owner", owner);
        return List.copyOf(missing);
    }

    /** Whether the day of the decision is over when it closes: then the answers could not change anything. */
    public boolean decidesBeforeItCloses() {
        return decisionDate != null && closesAt != null && decisionDate.isBefore(CalendarDays.of(closesAt));
    }

    private static void note(List<String> missing, String field, @Nullable Object value) {
        if (value == null || !Visible.is(value.toString())) {
            missing.add(field);
        }
    }

    /** The title for readers, also where a draft has none yet. */
    public String titleOrUntitled() {
        return title == null ? "Untitled" : title;
    }

    /** The same with these questions in the place of those with their ids. */
    public ConsultationContent corrected(List<Question> corrections) {
        Map<String, Question> byId = corrections.stream().collect(Collectors.toMap(Question::id, Function.identity()));
        return new ConsultationContent(
                title,
                purpose,
                canStillChange,
                decisionDate,
                decidedBy,
                background,
                audience,
                questions.stream()
                        .map(question -> byId.getOrDefault(question.id(), question))
                        .toList(),
                opensAt,
                closesAt,
                replyWithinDays,
                owner,
                languages,
                form,
                aims,
                standing,
                translations,
                workingDaysOf,
                interimViews);
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /**
     * When the author of an answer hears back at the latest, at the time of day it was given. Working days with many
     * holidays among them never make it later than four weeks.
     */
    public Instant replyBy(Instant answeredAt) {
        if (workingDaysOf == null) {
            return CalendarDays.after(answeredAt, replyWithinDays);
        }
        Instant worked = new WorkingDays(workingDaysOf).after(answeredAt, replyWithinDays);
        Instant latest = CalendarDays.after(answeredAt, LONGEST_REPLY_DAYS);
        return worked.isBefore(latest) ? worked : latest;
    }
}
