package org.yousaid.suggestion.suggestion.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.suggestion.suggestion.read.SuggestionDocument.HISTORY;
import static org.yousaid.suggestion.suggestion.read.SuggestionDocument.ID;
import static org.yousaid.suggestion.suggestion.read.SuggestionDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;

/** Keeps one document per suggestion, at the version of its last event; an event that was there before changes nothing. */
@Component
@ProcessingGroup(SuggestionProjection.GROUP)
class SuggestionProjection {

    static final String GROUP = "projections-suggestion";

    private final MongoCollection<Document> documents;
    private final Processes processes;

    SuggestionProjection(ReadModels models, Processes processes) {
        this.documents = models.collection(SuggestionDocument.COLLECTION);
        this.processes = processes;
    }

    @EventHandler
    void on(SuggestionEvent event, @SequenceNumber long version) {
        switch (event) {
            case SuggestionReceived received -> begin(received, version);
            case SuggestionScreened screened -> screen(screened, version);
            case SuggestionReopened reopened ->
                change(
                        event,
                        version,
                        SuggestionDocument.reopened(reopened),
                        List.of(SuggestionDocument.step(reopened)));
            case SuggestionToldWhereItStands told ->
                change(event, version, new Document(), List.of(SuggestionDocument.step(told)));
            case SuggestionAssigned assigned ->
                change(event, version, new Document(SuggestionDocument.ASSIGNEE, assigned.to()), List.of());
            case SuggestionNoted noted -> note(noted, version);
            case SuggestionStaffAsked _ -> change(event, version, new Document(), List.of());
            case SuggestionMoved moved -> move(moved, version);
        }
    }

    private void change(SuggestionEvent event, long version, Document fields, List<Document> steps) {
        Document update = new Document("$set", fields.append(VERSION, version));
        if (!steps.isEmpty()) {
            update.append("$push", new Document(HISTORY, new Document("$each", steps)));
        }
        documents.updateOne(and(eq(ID, event.id().value()), lt(VERSION, version)), update);
    }

    private void note(SuggestionNoted event, long version) {
        documents.updateOne(
                and(eq(ID, event.id().value()), lt(VERSION, version)),
                new Document("$set", new Document(VERSION, version))
                        .append("$push", new Document(SuggestionDocument.NOTES, SuggestionDocument.note(event))));
    }

    @ResetHandler
    void reset() {
        documents.deleteMany(new Document());
    }

    private void begin(SuggestionReceived event, long version) {
        documents.updateOne(
                eq(ID, event.id().value()),
                new Document("$setOnInsert", SuggestionDocument.received(event, version)),
                new UpdateOptions().upsert(true));
    }

    private void screen(SuggestionScreened event, long version) {
        Document there = there(event, version);
        change(
                event,
                version,
                SuggestionDocument.screened(event),
                SuggestionDocument.steps(there, event, screened(event.process())));
    }

    private void move(SuggestionMoved event, long version) {
        Document there = there(event, version);
        change(
                event,
                version,
                SuggestionDocument.moved(event),
                SuggestionDocument.steps(there, event, screened(event.process())));
    }

    private Document there(SuggestionEvent event, long version) {
        Document there = documents.find(eq(ID, event.id().value())).first();
        if (there == null) {
            throw new IllegalStateException("No document for version " + version + " of " + event.id());
        }
        return there;
    }

    private String screened(int process) {
        return processes.running(process).screened().id();
    }
}
