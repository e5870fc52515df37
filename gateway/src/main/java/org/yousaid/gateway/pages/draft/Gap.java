package org.yousaid.gateway.pages.draft;

/** A field of a draft that must be filled before it opens: where it stands, and what it is called. */
public record Gap(String place, String words) {

    /** The gap that a field leaves. */
    public static Gap of(String field) {
        return switch (field) {
            case "title" -> new Gap("about#title", "Title");
            case "purpose" -> new Gap("why#purpose", "Why you are asking");
            case "canStillChange" -> new Gap("why#canStillChange", "What can still change");
            case "decisionDate" -> new Gap("why#decisionDate-day", "The day of the decision");
            case "decidedBy" -> new Gap("why#decidedBy", "Who decides");
            case "closesAt" -> new Gap("dates#closesAt-day", "The last day for answers");
            case "owner" -> new Gap("about#owner", "Who is responsible");
            default -> new Gap("about", field);
        };
    }
}
