package org.yousaid.suggestion.opportunity.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.ID;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.OPPORTUNITY;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.SUGGESTION;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.opportunity.OpportunityCourse;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;

/**
 * Keeps each opportunity at the version of its last event, and which suggestions it has. The suggestions are written first:
 * an event that is handled twice finds the document behind it, or changes nothing.
 */
@Component
@ProcessingGroup(OpportunityProjection.GROUP)
class OpportunityProjection {

    static final String GROUP = "projections-opportunity";

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> gathered;

    OpportunityProjection(ReadModels models) {
        this.documents = models.collection(OpportunityDocument.COLLECTION);
        this.gathered = models.collection(OpportunityDocument.GATHERED);
    }

    @EventHandler
    void on(OpportunityEvent event, @SequenceNumber long version) {
        Document there = documents.find(eq(ID, event.id().value())).first();
        if (there != null && OpportunityDocument.version(there) >= version) {
            return;
        }
        place(event);
        if (event instanceof OpportunityEvent.Identified identified) {
            begin(OpportunityCourse.begin(identified));
        } else if (there == null) {
            throw new IllegalStateException("No document for version " + version + " of " + event.id());
        } else {
            OpportunityCourse course = new OpportunityCourse(OpportunityDocument.view(there));
            follow(course.follow(event, version).view());
        }
    }

    @ResetHandler
    void reset() {
        documents.deleteMany(new Document());
        gathered.deleteMany(new Document());
    }

    private void begin(OpportunityView view) {
        documents.updateOne(
                eq(ID, view.id().value()),
                new Document("$setOnInsert", OpportunityDocument.of(view)),
                new UpdateOptions().upsert(true));
    }

    private void follow(OpportunityView view) {
        documents.replaceOne(and(eq(ID, view.id().value()), lt(VERSION, view.version())), OpportunityDocument.of(view));
    }

    private void place(OpportunityEvent event) {
        switch (event) {
            case OpportunityEvent.Identified identified -> each(identified, identified.suggestions(), this::put);
            case OpportunityEvent.Gathered more -> each(more, more.suggestions(), this::put);
            case OpportunityEvent.Released released -> each(released, released.suggestions(), this::take);
            case OpportunityEvent.Split split -> each(split, split.suggestions(), this::take);
            case OpportunityEvent.Merged merged -> each(merged, merged.suggestions(), this::take);
            case OpportunityEvent.MergeUndone undone -> each(undone, undone.suggestions(), this::put);
            case OpportunityEvent.Described _,
                    OpportunityEvent.Assessed _,
                    OpportunityEvent.AdviceAsked _,
                    OpportunityEvent.AdviceGiven _,
                    OpportunityEvent.ViewRecorded _,
                    OpportunityEvent.Approved _,
                    OpportunityEvent.Declined _,
                    OpportunityEvent.Planned _,
                    OpportunityEvent.DeliveryStarted _,
                    OpportunityEvent.MilestoneReached _,
                    OpportunityEvent.EvidenceAdded _,
                    OpportunityEvent.Delivered _,
                    OpportunityEvent.NoteAdded _ -> {}
        }
    }

    private void each(
            OpportunityEvent event, List<SuggestionId> suggestions, Function<Document, WriteModel<Document>> write) {
        if (!suggestions.isEmpty()) {
            gathered.bulkWrite(suggestions.stream()
                    .map(suggestion -> write.apply(row(event.id(), suggestion)))
                    .toList());
        }
    }

    private WriteModel<Document> put(Document row) {
        return new ReplaceOneModel<>(eq(ID, row.getString(ID)), row, new ReplaceOptions().upsert(true));
    }

    private WriteModel<Document> take(Document row) {
        return new DeleteOneModel<>(eq(ID, row.getString(ID)));
    }

    private static Document row(OpportunityId opportunity, SuggestionId suggestion) {
        return new Document(ID, opportunity + " " + suggestion)
                .append(OPPORTUNITY, opportunity.value())
                .append(SUGGESTION, suggestion.value());
    }
}
