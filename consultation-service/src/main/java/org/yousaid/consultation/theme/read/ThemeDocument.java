package org.yousaid.consultation.theme.read;

import static org.yousaid.consultation.document.JsonDocuments.instant;
import static org.yousaid.consultation.document.JsonDocuments.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.CodeFrameView;
import org.yousaid.consultation.theme.FrameStatus;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeAnswers.CodedTwice;
import org.yousaid.consultation.theme.ThemeAnswers.Quote;
import org.yousaid.consultation.theme.ThemeAnswers.Words;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/** How code frames and answers stand in their documents. */
final class ThemeDocument {

    static final String FRAMES = "theme_frames";
    static final String ANSWERS = "theme_answers";
    static final String HOW_FAR = "theme_progress";

    static final String ID = "_id";
    static final String FRAME = "frame";
    static final String CONSULTATION = "consultation";
    static final String QUESTION = "question";
    static final String VERSION = "version";
    static final String STATUS = "status";
    static final String THEMES = "themes";
    static final String MERGED = "merged";
    static final String SET_VERSION = "setVersion";
    static final String SET_AT = "setAt";
    static final String BY = "by";
    static final String AT = "at";
    static final String POSITION = "position";

    static final String RESPONSE = "response";
    static final String OWNER = "owner";
    static final String TEXT = "text";
    static final String RECORDED = "recorded";
    /** How many themes the answer is in: what is in none is found by an index. */
    static final String IN = "in";

    static final String BY_MACHINE = "byMachine";
    static final String CODER = "coder";
    static final String FIRST = "first";
    static final String SECOND = "second";
    static final String SETTLED = "settled";
    static final String CLEARED = "cleared";
    static final String QUOTE = "quote";
    static final String QUOTE_POSITION = "quotePosition";
    static final String CODED_POSITION = "codedPosition";

    /** The frame's version that moved the answer last by a change that can be undone, and where it was before. */
    static final String MOVED_BY = "movedBy";

    static final String WAS_IN = "wasIn";
    static final String WAS_BY_MACHINE = "wasByMachine";
    /** Of a frame: the change that can be undone, and what the frame was before it. */
    static final String LAST_CHANGE = "lastChange";

    private static final String LABEL = "label";

    private ThemeDocument() {}

    static String answer(TextQuestion of, ResponseId response) {
        return of.frame().value() + "/" + response.value();
    }

    static Document theme(Theme theme) {
        return new Document(ID, theme.id()).append(LABEL, theme.label());
    }

    static CodeFrameView frame(Document document) {
        TextQuestion of =
                new TextQuestion(new ConsultationId(document.getString(CONSULTATION)), document.getString(QUESTION));
        return new CodeFrameView(
                of,
                FrameStatus.valueOf(document.getString(STATUS)),
                number(document, VERSION),
                number(document, SET_VERSION),
                number(document, SET_AT),
                number(document, POSITION),
                themes(document),
                merged(document),
                document.getString(BY),
                instant(document, AT),
                LastChanges.read(document));
    }

    static List<Theme> themes(Document frame) {
        return frame.getList(THEMES, Document.class).stream()
                .map(theme -> new Theme(theme.getString(ID), theme.getString(LABEL)))
                .toList();
    }

    static Map<String, String> merged(Document frame) {
        return frame.get(MERGED, Document.class).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, merged -> merged.getValue().toString()));
    }

    static Words words(Document document) {
        return new Words(
                response(document),
                new TextOwner(document.getString(OWNER)),
                text(document),
                document.getList(THEMES, String.class),
                document.getBoolean(BY_MACHINE, false),
                Optional.ofNullable(document.getString(QUOTE))
                        .map(SealedText::new)
                        .orElse(null));
    }

    static CodedTwice codedTwice(Document document) {
        return new CodedTwice(
                response(document),
                text(document),
                document.getString(CODER),
                document.getList(FIRST, String.class),
                document.getList(SECOND, String.class),
                document.getBoolean(SETTLED, false));
    }

    static Quote quote(Document document) {
        return new Quote(
                response(document),
                document.getList(THEMES, String.class),
                new SealedText(document.getString(QUOTE)),
                text(document));
    }

    private static ResponseId response(Document document) {
        return new ResponseId(document.getString(RESPONSE));
    }

    private static SealedText text(Document document) {
        return new SealedText(document.getString(TEXT));
    }
}
