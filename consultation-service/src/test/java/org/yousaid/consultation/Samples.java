package org.yousaid.consultation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.BackgroundDocument;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Outcome;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.response.ResponseId;

/** A consultation about a park, and the days around it. */
public final class Samples {

    public static final ConsultationId PARK = ConsultationId.of("0".repeat(26));
    public static final ResponseId RESPONSE = ResponseId.of("1".repeat(26));
    public static final Slug SLUG = new Slug("the-park");
    public static final Instant DRAFTED = Instant.parse("2026-11-01T09:00:00Z");
    public static final Instant OPENED = Instant.parse("2026-11-02T09:00:00Z");
    public static final Instant ANSWERED = Instant.parse("2026-11-10T09:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-11-20T09:00:00Z");

    public static final Question USE = choice("use", QuestionType.SINGLE_CHOICE, true);
    public static final Question FOR = choice("for", QuestionType.MULTIPLE_CHOICE, false);
    public static final Question LIKE =
            new Question("like", QuestionType.SCALE, "How do you like it?", null, false, List.of(), 1, 5, null);
    public static final Question NAME =
            new Question("name", QuestionType.SHORT_TEXT, "A name for it?", null, false, List.of(), null, null, null);
    public static final Question ELSE = new Question(
            "else", QuestionType.LONG_TEXT, "Anything else?", "In your words.", false, List.of(), null, null, null);

    public static final Outcome OUTCOME = new Outcome(
            "The park stays what it is.",
            List.of(
                    new Outcome.Item("use", null, "Do you use it?", "Most do.", "It stays open at night.", null),
                    new Outcome.Item(null, "Water", "What else?", "A fountain.", null, "Its pipes leak.")));

    private Samples() {}

    private static Question choice(String id, QuestionType type, boolean required) {
        return new Question(
                id,
                type,
                "Question " + id,
                null,
                required,
                List.of(new Option("a", "This"), new Option("b", "That")),
                null,
                null,
                null);
    }

    /** Everything that must be there to open. */
    public static ConsultationContent content() {
        return content(null, CLOSES, List.of(USE, FOR, LIKE, NAME, ELSE));
    }

    public static ConsultationContent content(
            @Nullable Instant opensAt, @Nullable Instant closesAt, List<Question> questions) {
        return new ConsultationContent(
                "The park",
                "To know what it is for.",
                "Everything but its place.",
                LocalDate.of(2027, 1, 10),
                "The council",
                List.of(new BackgroundDocument("The plan", URI.create("https://example.org/plan"))),
                Audience.EVERYONE,
                questions,
                opensAt,
                closesAt,
                28,
                "Parks team",
                List.of("en"));
    }

    /** The consultation as it is read while it is open. */
    public static ConsultationView open() {
        return at(ConsultationStatus.OPEN);
    }

    public static ConsultationView at(ConsultationStatus status) {
        return new ConsultationView(PARK, SLUG, 1, status, true, false, content(), OPENED, null, null);
    }
}
