package org.yousaid.suggestion.opportunity.read;

import org.bson.Document;
import org.yousaid.suggestion.opportunity.OpportunityView;
import tools.jackson.databind.json.JsonMapper;

/**
 * How opportunities lie in MongoDB: one document each, with what lists are made of beside the whole as JSON; and one for
 * each suggestion that it has gathered.
 */
final class OpportunityDocument {

    static final String COLLECTION = "opportunities";
    static final String GATHERED = "opportunity_suggestions";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String STATUS = "status";
    static final String SERVICE_AREA = "serviceArea";
    static final String OWNER = "owner";
    static final String OPEN = "open";
    /** When it began, and its id: what lists are ordered by. */
    static final String PLACE = "place";

    static final String OPPORTUNITY = "opportunity";
    static final String SUGGESTION = "suggestion";
    private static final String VIEW = "view";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpportunityDocument() {}

    static Document of(OpportunityView view) {
        return new Document(ID, view.id().value())
                .append(VERSION, view.version())
                .append(STATUS, view.status().name())
                .append(SERVICE_AREA, view.brief().serviceArea())
                .append(OWNER, view.brief().owner())
                .append(OPEN, view.open())
                .append(PLACE, place(view))
                .append(VIEW, JSON.writeValueAsString(view));
    }

    static OpportunityView view(Document document) {
        return JSON.readValue(document.getString(VIEW), OpportunityView.class);
    }

    static long version(Document document) {
        return document.get(VERSION, Number.class).longValue();
    }

    private static String place(OpportunityView view) {
        long begun = view.trail().getFirst().at().toEpochMilli();
        return "%015d-%s".formatted(begun, view.id().value());
    }
}
