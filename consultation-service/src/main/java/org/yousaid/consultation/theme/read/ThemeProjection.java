package org.yousaid.consultation.theme.read;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.operations.projection.ReadModels;

/**
 * Keeps one document per code frame and one per answer in words, sealed as it is. Every change carries its event position,
 * and what stands at a later one is passed over. Events of frames and of responses are taken in the order of the store.
 */
@Component
@ProcessingGroup(ThemeProjection.GROUP)
class ThemeProjection {

    static final String GROUP = "projections-theme";

    private static final String PENDING = ThemeProjection.class.getName();

    private final FrameWriter frames;
    private final AnswerWriter answers;
    private final MongoCollection<Document> progress;

    ThemeProjection(ReadModels models) {
        frames = new FrameWriter(models.collection(ThemeDocument.FRAMES));
        answers = new AnswerWriter(models.collection(ThemeDocument.ANSWERS));
        progress = models.collection(ThemeDocument.HOW_FAR);
    }

    /** One handler for all, because Axon would prefer one for any object to one for a sealed family. */
    @EventHandler
    void on(Object event, EventMessage<?> message, TrackingToken token, UnitOfWork<?> work) {
        long position = token.position().orElseThrow();
        if (event instanceof ResponseEvent response) {
            take(response, position, work);
        } else if (event instanceof ThemeEvent themed) {
            write(pending(work));
            take(themed, message, position);
        }
        finish(position, work);
    }

    private void take(ResponseEvent event, long position, UnitOfWork<?> work) {
        switch (event) {
            case ResponseEvent.Recorded recorded -> pending(work).addAll(AnswerWriter.fresh(recorded, position));
            case ResponseEvent.Redacted redacted -> {
                write(pending(work));
                answers.reword(redacted, position);
            }
            case ResponseEvent.Withdrawn withdrawn -> {
                write(pending(work));
                takeOut(withdrawn, position);
            }
        }
    }

    private void takeOut(ResponseEvent.Withdrawn withdrawn, long position) {
        for (Answer answer : withdrawn.answers()) {
            if (answer.words().isPresent()) {
                TextQuestion of = new TextQuestion(withdrawn.consultation(), answer.question());
                answers.takeOut(of, withdrawn.id());
                frames.left(of, position);
            }
        }
    }

    private void take(ThemeEvent event, EventMessage<?> message, long position) {
        if (event instanceof ThemeEvent.AnswerPlaced placed) {
            answers.place(placed, frames.meant(placed), position);
        } else if (message instanceof DomainEventMessage<?> stored) {
            long version = stored.getSequenceNumber() + 1;
            answers.follow(event, version, position);
            frames.follow(event, version, position);
        } else {
            throw new IllegalStateException("Not of a code frame's stream: " + message.getIdentifier());
        }
    }

    /** New answers of a batch that are not written yet: they go together, and before anything that may be about them. */
    private static List<WriteModel<Document>> pending(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(PENDING, _ -> new ArrayList<>());
    }

    private void write(List<WriteModel<Document>> pending) {
        answers.write(pending);
        pending.clear();
    }

    private void finish(long position, UnitOfWork<?> work) {
        if (!(work.root() instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
            write(pending(work));
            progress.replaceOne(
                    eq(ThemeDocument.ID, ThemeDocument.HOW_FAR),
                    new Document(ThemeDocument.ID, ThemeDocument.HOW_FAR).append(ThemeDocument.POSITION, position),
                    new ReplaceOptions().upsert(true));
        }
    }

    @ResetHandler
    void reset() {
        frames.clear();
        answers.clear();
        progress.deleteMany(new Document());
    }
}
