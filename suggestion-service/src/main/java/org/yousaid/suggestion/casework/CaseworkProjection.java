package org.yousaid.suggestion.casework;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;

/** Keeps for each suggestion what a list of work is sorted and filtered by; nothing of what it says. */
@Component
@ProcessingGroup(CaseworkProjection.GROUP)
class CaseworkProjection {

    static final String GROUP = "projections-casework";
    static final String COLLECTION = "casework";
    static final String ID = "_id";
    static final String OPEN = "open";
    static final String STAGE = "stage";
    static final String WARD = "ward";
    static final String ASSIGNEE = "assignee";
    static final String REOPENED = "reopened";
    /** The next word's day, and the far future for those that have none. */
    static final String DEADLINE = "deadline";

    private static final String VERSION = "version";
    private static final Instant NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z");

    private final MongoCollection<Document> documents;
    private final Processes processes;

    CaseworkProjection(ReadModels models, Processes processes) {
        this.documents = models.collection(COLLECTION);
        this.processes = processes;
    }

    @EventHandler
    void on(SuggestionEvent event, @SequenceNumber long version) {
        switch (event) {
            case SuggestionReceived received -> begin(received, version);
            case SuggestionScreened screened ->
                change(
                        event,
                        version,
                        stands(screened.process(), screened.stage(), screened.nextWordBy())
                                .append(
                                        OPEN,
                                        screened.referred() != null
                                                || open(screened.process(), screened.stage(), screened.historic())));
            case SuggestionMoved moved ->
                change(
                        event,
                        version,
                        stands(moved.process(), moved.stage(), moved.nextWordBy())
                                .append(OPEN, open(moved.process(), moved.stage(), moved.historic())));
            case SuggestionReopened reopened ->
                change(
                        event,
                        version,
                        stands(reopened.process(), reopened.stage(), reopened.nextWordBy())
                                .append(OPEN, true)
                                .append(REOPENED, true)
                                .append(ASSIGNEE, reopened.to()));
            case SuggestionAssigned assigned -> change(event, version, new Document(ASSIGNEE, text(assigned.to())));
            case SuggestionNoted _, SuggestionStaffAsked _, SuggestionToldWhereItStands _ ->
                change(event, version, new Document());
        }
    }

    @ResetHandler
    void reset() {
        documents.deleteMany(new Document());
    }

    private void begin(SuggestionReceived event, long version) {
        Document document = stands(event.process(), event.stage(), event.nextWordBy())
                .append(OPEN, open(event.process(), event.stage(), event.historic()))
                .append(WARD, text(event.ward()))
                .append(ASSIGNEE, "")
                .append(REOPENED, false)
                .append(VERSION, version);
        documents.updateOne(
                eq(ID, event.id().value()), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    private void change(SuggestionEvent event, long version, Document fields) {
        documents.updateOne(
                and(eq(ID, event.id().value()), lt(VERSION, version)),
                new Document("$set", fields.append(VERSION, version)));
    }

    private static Document stands(int process, String stage, @Nullable Instant nextWordBy) {
        return new Document("process", process)
                .append(STAGE, stage)
                .append(DEADLINE, Date.from(nextWordBy == null ? NO_DEADLINE : nextWordBy));
    }

    private boolean open(int process, String stage, boolean historic) {
        return !historic && !(processes.running(process).stage(stage).orElseThrow() instanceof Stage.End);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
