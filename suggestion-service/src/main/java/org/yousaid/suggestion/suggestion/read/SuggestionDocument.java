package org.yousaid.suggestion.suggestion.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.Reached;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.SuggestionView.StaffNote;
import org.yousaid.suggestion.suggestion.SuggestionView.Step;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/** How a suggestion lies in MongoDB: one document, its id the aggregate's. */
final class SuggestionDocument {

    static final String COLLECTION = "suggestions";
    static final String ID = "_id";
    static final String STAGE = "stage";
    /** What casework is ordered by: the next word's day, and the far future for those that have none. */
    static final String DEADLINE = "deadline";

    static final String HISTORY = "history";
    static final String VERSION = "version";
    static final String ASSIGNEE = "assignee";
    static final String WARD = "ward";
    /** The opportunity it is in. */
    static final String OPPORTUNITY = "opportunity";

    /** An earlier suggestion that asked for the same. */
    static final String SAME_AS = "sameAs";

    static final String NOTES = "notes";

    private static final String SINCE = "since";
    private static final String NEXT_WORD_BY = "nextWordBy";
    private static final String OUTCOME = "outcome";
    private static final String STEP = "step";
    private static final Number NO_STEP = -1L;
    private static final Instant NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z");

    private SuggestionDocument() {}

    static Document received(SuggestionReceived event, long version) {
        Document document = new Document(ID, event.id().value())
                .append("origin", OriginDocument.of(event.origin()))
                .append("language", event.language())
                .append("owner", event.owner().value())
                .append("text", event.text().value())
                .append("process", event.process())
                .append(HISTORY, List.of(step(event.stage(), event.receivedAt())))
                .append(VERSION, version);
        putIfThere(document, WARD, event.ward());
        putIfThere(
                document, "title", event.title() == null ? null : event.title().value());
        document.putAll(stage(event.stage(), event.receivedAt(), event.nextWordBy()));
        return document;
    }

    /** The fields that change with screening. */
    static Document screened(SuggestionScreened event) {
        Document document = stage(event.stage(), event.at(), event.nextWordBy())
                .append(OUTCOME, event.outcome().name())
                .append("screenedBy", event.by());
        if (event.opportunity() != null) {
            document.append(OPPORTUNITY, event.opportunity().value());
        }
        putIfThere(document, SAME_AS, id(event.sameAs()));
        return document;
    }

    /** What staff wrote down. */
    static Document note(SuggestionNoted event) {
        return new Document("at", Date.from(event.at()))
                .append("by", event.by())
                .append("words", event.words().value());
    }

    /** The fields that change when its author says that it did not answer them: it goes its own way then. */
    static Document reopened(SuggestionReopened event) {
        return stage(event.stage(), event.at(), event.nextWordBy())
                .append(ASSIGNEE, event.to())
                .append(OPPORTUNITY, null)
                .append(SAME_AS, null)
                .append(
                        "reopening",
                        new Document("at", Date.from(event.at()))
                                .append("to", event.to())
                                .append("words", event.words().value()));
    }

    /** A word in public that changed no stage. */
    static Document step(SuggestionToldWhereItStands event) {
        return step(event.stage(), event.at()).append("note", event.note().value());
    }

    static Document step(SuggestionReopened event) {
        return step(event.stage(), event.at());
    }

    /** The fields that change with a step of its opportunity; one that was let go needs a closer look again. */
    static Document moved(SuggestionMoved event) {
        boolean released = event.reached() == Reached.RELEASED;
        ScreeningOutcome outcome = released ? ScreeningOutcome.CLOSER_LOOK : ScreeningOutcome.JOINED;
        return stage(event.stage(), event.at(), event.nextWordBy())
                .append(OUTCOME, outcome.name())
                .append(OPPORTUNITY, released ? null : event.opportunity().value())
                .append(STEP, event.step());
    }

    /** The stages it came to by screening: that of the reviewer's reading, the first time, and where that led to. */
    static List<Document> steps(Document there, SuggestionScreened event, String screened) {
        Document reached =
                step(event.stage(), event.at()).append("note", event.note().value());
        putIfThere(
                reached,
                "referredTo",
                event.referredTo() == null ? null : event.referredTo().value());
        putIfThere(
                reached,
                "answerBy",
                event.answerBy() == null ? null : event.answerBy().toString());
        putIfThere(reached, SAME_AS, id(event.sameAs()));
        return afterReading(there, reached, screened);
    }

    /** The stages it came to with its opportunity: who gathered it has read it. */
    static List<Document> steps(Document there, SuggestionMoved event, String screened) {
        return afterReading(
                there,
                step(event.stage(), event.at()).append("note", event.note().value()),
                screened);
    }

    private static List<Document> afterReading(Document there, Document reached, String screened) {
        boolean before = there.getList(HISTORY, Document.class).stream()
                .anyMatch(step -> screened.equals(step.getString(STAGE)));
        return before || screened.equals(reached.getString(STAGE))
                ? List.of(reached)
                : List.of(new Document(STAGE, screened).append("at", reached.getDate("at")), reached);
    }

    static SuggestionView view(Document document) {
        return new SuggestionView(
                new SuggestionId(document.getString(ID)),
                OriginDocument.origin(document.get("origin", Document.class)),
                document.getString("language"),
                document.getString(WARD),
                new TextOwner(document.getString("owner")),
                sealed(document.getString("title")),
                new SealedText(document.getString("text")),
                document.getInteger("process"),
                document.getString(STAGE),
                document.getDate(SINCE).toInstant(),
                instant(document.getDate(NEXT_WORD_BY)),
                Optional.ofNullable(document.getString(OUTCOME))
                        .map(ScreeningOutcome::valueOf)
                        .orElse(null),
                Optional.ofNullable(document.getString(OPPORTUNITY))
                        .map(OpportunityId::new)
                        .orElse(null),
                document.get(STEP, NO_STEP).longValue(),
                document.getList(HISTORY, Document.class).stream()
                        .map(SuggestionDocument::step)
                        .toList(),
                reopening(document.get("reopening", Document.class)),
                document.getString(ASSIGNEE),
                document.getString("screenedBy"),
                suggestion(document),
                document.getList(NOTES, Document.class, List.of()).stream()
                        .map(SuggestionDocument::staffNote)
                        .toList(),
                document.get(VERSION, Number.class).longValue());
    }

    private static SuggestionView.@Nullable Reopening reopening(@Nullable Document stored) {
        return stored == null
                ? null
                : new SuggestionView.Reopening(
                        stored.getDate("at").toInstant(),
                        stored.getString("to"),
                        new SealedText(stored.getString("words")));
    }

    private static StaffNote staffNote(Document stored) {
        return new StaffNote(
                stored.getDate("at").toInstant(), stored.getString("by"), new SealedText(stored.getString("words")));
    }

    private static Document stage(String stage, Instant since, @Nullable Instant nextWordBy) {
        return new Document(STAGE, stage)
                .append(SINCE, Date.from(since))
                .append(NEXT_WORD_BY, nextWordBy == null ? null : Date.from(nextWordBy))
                .append(DEADLINE, Date.from(nextWordBy == null ? NO_DEADLINE : nextWordBy));
    }

    private static Document step(String stage, Instant at) {
        return new Document(STAGE, stage).append("at", Date.from(at));
    }

    private static Step step(Document document) {
        return new Step(
                document.getString(STAGE),
                document.getDate("at").toInstant(),
                sealed(document.getString("note")),
                sealed(document.getString("referredTo")),
                Optional.ofNullable(document.getString("answerBy"))
                        .map(LocalDate::parse)
                        .orElse(null),
                suggestion(document));
    }

    private static @Nullable SuggestionId suggestion(Document document) {
        return Optional.ofNullable(document.getString(SAME_AS))
                .map(SuggestionId::new)
                .orElse(null);
    }

    private static @Nullable String id(@Nullable SuggestionId id) {
        return id == null ? null : id.value();
    }

    private static void putIfThere(Document document, String key, @Nullable Object value) {
        if (value != null) {
            document.append(key, value);
        }
    }

    private static @Nullable SealedText sealed(@Nullable String value) {
        return value == null ? null : new SealedText(value);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
