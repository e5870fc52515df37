package org.yousaid.consultation.theme.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.document.JsonDocuments.date;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.theme.FrameStatus;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeEvent;

/** Writes the documents of code frames: their themes, and who changed them last. */
final class FrameWriter {

    private final MongoCollection<Document> frames;

    FrameWriter(MongoCollection<Document> frames) {
        this.frames = frames;
    }

    /** Takes one event of the frame's own stream. */
    void follow(ThemeEvent event, long version, long position) {
        Document before = document(event.of());
        if (number(before, ThemeDocument.VERSION) >= version) {
            return;
        }
        Document lastChange = LastChanges.after(event, before);
        Document after = changed(event, before, version, position)
                .append(ThemeDocument.LAST_CHANGE, lastChange)
                .append(ThemeDocument.VERSION, version)
                .append(ThemeDocument.POSITION, position)
                .append(ThemeDocument.AT, date(event.at()));
        if (after.getList(ThemeDocument.THEMES, Document.class).isEmpty()) {
            after.append(ThemeDocument.STATUS, FrameStatus.NONE.name());
        }
        frames.replaceOne(eq(ThemeDocument.ID, event.of().frame().value()), after, new ReplaceOptions().upsert(true));
    }

    /** Notes that an answer has left the question, so that nobody takes a count from before for one from after. */
    void left(TextQuestion of, long position) {
        frames.updateOne(
                and(eq(ThemeDocument.ID, of.frame().value()), lt(ThemeDocument.POSITION, position)),
                new Document("$set", new Document(ThemeDocument.POSITION, position)));
    }

    private static Document changed(ThemeEvent event, Document frame, long version, long position) {
        return switch (event) {
            case ThemeEvent.FrameProposed proposed ->
                whole(frame, FrameStatus.PROPOSED, proposed.themes(), proposed.by(), version, position);
            case ThemeEvent.FrameSet set ->
                whole(frame, FrameStatus.CONFIRMED, set.themes(), set.by(), version, position);
            case ThemeEvent.FrameConfirmed confirmed ->
                by(frame, confirmed.by()).append(ThemeDocument.STATUS, FrameStatus.CONFIRMED.name());
            case ThemeEvent.ThemeAdded added -> by(put(frame, added.theme()), added.by());
            case ThemeEvent.ThemeRenamed renamed -> by(put(frame, renamed.theme()), renamed.by());
            case ThemeEvent.ThemeSplit split -> by(put(frame, split.fresh()), split.by());
            case ThemeEvent.ThemesMerged merged -> {
                frame.get(ThemeDocument.MERGED, Document.class).append(merged.theme(), merged.into());
                yield by(remove(frame, merged.theme()), merged.by());
            }
            case ThemeEvent.ThemeRemoved removed -> by(remove(frame, removed.theme()), removed.by());
            case ThemeEvent.ChangeUndone undone -> by(undo(frame, undone), undone.by());
            case ThemeEvent.AnswersAdded added -> by(frame, added.by());
            case ThemeEvent.AnswerMoved moved -> by(frame, moved.by());
            case ThemeEvent.AnswersCoded coded -> by(frame, coded.by());
            case ThemeEvent.DisagreementSettled settled -> by(frame, settled.by());
            case ThemeEvent.QuoteCleared cleared -> by(frame, cleared.by());
            case ThemeEvent.QuoteWithdrawn withdrawn -> by(frame, withdrawn.by());
            case ThemeEvent.AnswerPlaced placed ->
                throw new IllegalStateException("Placings have streams of their own: " + placed.answer());
        };
    }

    private static Document by(Document frame, String by) {
        return frame.append(ThemeDocument.BY, by);
    }

    private static Document whole(
            Document frame, FrameStatus status, List<Theme> themes, String by, long version, long position) {
        return by(frame, by)
                .append(ThemeDocument.STATUS, status.name())
                .append(
                        ThemeDocument.THEMES,
                        themes.stream().map(ThemeDocument::theme).toList())
                .append(ThemeDocument.MERGED, new Document())
                .append(ThemeDocument.SET_VERSION, version)
                .append(ThemeDocument.SET_AT, position);
    }

    private static Document undo(Document frame, ThemeEvent.ChangeUndone undone) {
        return frame.append(ThemeDocument.STATUS, undone.status().name())
                .append(
                        ThemeDocument.THEMES,
                        undone.themes().stream().map(ThemeDocument::theme).toList())
                .append(ThemeDocument.MERGED, LastChanges.merged(frame));
    }

    private static Document put(Document frame, Theme theme) {
        Map<String, Theme> themes = byId(frame);
        themes.put(theme.id(), theme);
        return with(frame, themes)
                .append(
                        ThemeDocument.STATUS,
                        frame.getString(ThemeDocument.STATUS).equals(FrameStatus.NONE.name())
                                ? FrameStatus.PROPOSED.name()
                                : frame.getString(ThemeDocument.STATUS));
    }

    private static Document remove(Document frame, String theme) {
        Map<String, Theme> themes = byId(frame);
        themes.remove(theme);
        return with(frame, themes);
    }

    private static Map<String, Theme> byId(Document frame) {
        Map<String, Theme> themes = new LinkedHashMap<>();
        ThemeDocument.themes(frame).forEach(theme -> themes.put(theme.id(), theme));
        return themes;
    }

    private static Document with(Document frame, Map<String, Theme> themes) {
        return frame.append(
                ThemeDocument.THEMES,
                themes.values().stream().map(ThemeDocument::theme).toList());
    }

    private Document document(TextQuestion of) {
        @Nullable
        Document found = frames.find(eq(ThemeDocument.ID, of.frame().value())).first();
        return found == null
                ? new Document(ThemeDocument.ID, of.frame().value())
                        .append(ThemeDocument.CONSULTATION, of.consultation().value())
                        .append(ThemeDocument.QUESTION, of.question())
                        .append(ThemeDocument.STATUS, FrameStatus.NONE.name())
                        .append(ThemeDocument.VERSION, 0L)
                        .append(ThemeDocument.THEMES, List.of())
                        .append(ThemeDocument.MERGED, new Document())
                        .append(ThemeDocument.SET_VERSION, 0L)
                        .append(ThemeDocument.SET_AT, 0L)
                : found;
    }

    /**
     * The themes that the machine meant, as the frame is now: those that were merged since are the ones they went into,
     * those that are gone are none, and so are all when the frame was set whole since.
     */
    List<String> meant(ThemeEvent.AnswerPlaced placed) {
        Document frame = document(placed.of());
        if (number(frame, ThemeDocument.SET_VERSION) > placed.version()) {
            return List.of();
        }
        Map<String, String> merged = ThemeDocument.merged(frame);
        List<String> themes = new ArrayList<>();
        for (String theme : placed.themes()) {
            String now = theme;
            while (merged.containsKey(now)) {
                now = merged.getOrDefault(now, now);
            }
            themes.add(now);
        }
        return themes.stream()
                .filter(byId(frame)::containsKey)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    void clear() {
        frames.deleteMany(new Document());
    }
}
