package org.yousaid.consultation.theme.read;

import static org.yousaid.consultation.document.JsonDocuments.date;
import static org.yousaid.consultation.document.JsonDocuments.instant;

import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.theme.CodeFrameView.LastChange;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeEvent;

/** What a frame's document says about the change that can be undone. */
final class LastChanges {

    private static final String WHAT = "what";
    private static final String THEME = "theme";
    private static final String OTHER = "other";

    private LastChanges() {}

    /** What stands in the document after an event, as the frame was before it; absent when nothing can be undone. */
    static @Nullable Document after(ThemeEvent event, Document before) {
        return switch (event) {
            case ThemeEvent.ThemeAdded e -> change("add", e.theme().label(), null, e.by(), event, before);
            case ThemeEvent.ThemeRenamed e ->
                change("rename", e.before(), e.theme().label(), e.by(), event, before);
            case ThemeEvent.ThemesMerged e ->
                change("merge", label(before, e.theme()), label(before, e.into()), e.by(), event, before);
            case ThemeEvent.ThemeSplit e ->
                change("split", label(before, e.theme()), e.fresh().label(), e.by(), event, before);
            case ThemeEvent.ThemeRemoved e -> change("remove", label(before, e.theme()), null, e.by(), event, before);
            case ThemeEvent.AnswerMoved e -> change("move", null, null, e.by(), event, before);
            case ThemeEvent.ChangeUndone e -> change("undo", null, null, e.by(), event, before);
            case ThemeEvent.AnswersCoded _, ThemeEvent.QuoteCleared _, ThemeEvent.QuoteWithdrawn _ ->
                before.get(ThemeDocument.LAST_CHANGE, Document.class);
            case ThemeEvent.FrameProposed _,
                    ThemeEvent.FrameSet _,
                    ThemeEvent.FrameConfirmed _,
                    ThemeEvent.AnswersAdded _,
                    ThemeEvent.DisagreementSettled _,
                    ThemeEvent.AnswerPlaced _ -> null;
        };
    }

    private static Document change(
            String what, @Nullable String theme, @Nullable String other, String by, ThemeEvent event, Document before) {
        return new Document(WHAT, what)
                .append(THEME, theme)
                .append(OTHER, other)
                .append(ThemeDocument.BY, by)
                .append(ThemeDocument.AT, date(event.at()))
                .append(ThemeDocument.MERGED, new Document(before.get(ThemeDocument.MERGED, Document.class)));
    }

    private static @Nullable String label(Document frame, String id) {
        return ThemeDocument.themes(frame).stream()
                .filter(theme -> theme.id().equals(id))
                .map(Theme::label)
                .findFirst()
                .orElse(null);
    }

    /** Which theme each merged one had gone into before the change that is undone. */
    static Document merged(Document frame) {
        return Optional.ofNullable(frame.get(ThemeDocument.LAST_CHANGE, Document.class))
                .map(change -> change.get(ThemeDocument.MERGED, Document.class))
                .orElseGet(Document::new);
    }

    static @Nullable LastChange read(Document frame) {
        Document change = frame.get(ThemeDocument.LAST_CHANGE, Document.class);
        return change == null
                ? null
                : new LastChange(
                        change.getString(WHAT),
                        change.getString(THEME),
                        change.getString(OTHER),
                        change.getString(ThemeDocument.BY),
                        Objects.requireNonNull(instant(change, ThemeDocument.AT)));
    }
}
