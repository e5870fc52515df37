package org.yousaid.consultation.theme.read;

import static com.mongodb.client.model.Filters.eq;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.theme.CodeFrameView;
import org.yousaid.consultation.theme.CodeFrames;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.request.Shown;

/** Reads the code frames that {@link ThemeProjection} writes; always by their id. */
@Component
class FrameDocuments implements CodeFrames {

    private final MongoCollection<Document> frames;
    private final MongoCollection<Document> progress;

    FrameDocuments(Databases databases) {
        frames = databases.own().getCollection(ThemeDocument.FRAMES);
        progress = databases.own().getCollection(ThemeDocument.HOW_FAR);
    }

    /** Up to where every event is in the read model; 0 at the beginning. */
    long reached() {
        return Optional.ofNullable(progress.find(eq(ThemeDocument.ID, ThemeDocument.HOW_FAR))
                        .first())
                .map(document -> number(document, ThemeDocument.POSITION))
                .orElse(0L);
    }

    @Override
    public CodeFrameView of(TextQuestion question) {
        return Optional.ofNullable(
                        frames.find(eq(ThemeDocument.ID, question.frame().value()))
                                .first())
                .map(ThemeDocument::frame)
                .orElseGet(() -> CodeFrameView.none(question));
    }

    @Override
    public CodeFrameView await(TextQuestion question, long version, Duration limit) {
        return Shown.within(limit, () -> Optional.of(of(question)).filter(frame -> frame.version() >= version))
                .orElseGet(() -> of(question));
    }
}
