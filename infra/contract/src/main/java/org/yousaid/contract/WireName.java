package org.yousaid.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of wire names: what each message is called on the bus, for ever. */
public enum WireName {
    RESPONSE_RECORDED("response.recorded.v1", ResponseRecorded.class),
    RESPONSE_WITHDRAWN("response.withdrawn.v1", ResponseWithdrawn.class),
    CONSULTATION_OPENED("consultation.opened.v1", ConsultationOpened.class),
    CONSULTATION_ENDED("consultation.ended.v1", ConsultationEnded.class),
    RESULTS_PUBLISHED("consultation.results-published.v1", ResultsPublished.class),
    VIEWS_COUNTED("consultation.views-counted.v1", ViewsCounted.class),
    OUTCOME_PUBLISHED("consultation.outcome-published.v1", OutcomePublished.class),
    PLACE_LIST_REPLACED("place.list-replaced.v1", PlaceListReplaced.class),
    SUGGESTION_RECEIVED("suggestion.received.v1", SuggestionReceived.class),
    SUGGESTION_PROGRESSED("suggestion.progressed.v1", SuggestionProgressed.class),
    SUGGESTION_FOLLOW_ASKED("suggestion.follow-asked.v1", SuggestionFollowAsked.class),
    SUGGESTION_FOLLOWED("suggestion.followed.v1", SuggestionFollowed.class),
    SUGGESTION_UNFOLLOWED("suggestion.unfollowed.v1", SuggestionUnfollowed.class),
    SUGGESTION_NEEDS_STAFF("suggestion.needs-staff.v1", SuggestionNeedsStaff.class),
    REFERRAL_ASKED("referral.asked.v1", ReferralAsked.class);

    private final String text;
    private final Class<? extends Message> type;

    WireName(String text, Class<? extends Message> type) {
        this.text = text;
        this.type = type;
    }

    /** The name as it stands in the CloudEvent's {@code type}. */
    public String text() {
        return text;
    }

    /** The record that carries this message. */
    public Class<? extends Message> type() {
        return type;
    }

    /** All names with their records, for a bus that knows no domain word. */
    public static Map<String, Class<?>> table() {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WireName::text, WireName::type));
    }

    /** The name of a message's kind. */
    public static WireName of(Message message) {
        return switch (message) {
            case ResponseRecorded _ -> RESPONSE_RECORDED;
            case ResponseWithdrawn _ -> RESPONSE_WITHDRAWN;
            case ConsultationOpened _ -> CONSULTATION_OPENED;
            case ConsultationEnded _ -> CONSULTATION_ENDED;
            case ResultsPublished _ -> RESULTS_PUBLISHED;
            case ViewsCounted _ -> VIEWS_COUNTED;
            case OutcomePublished _ -> OUTCOME_PUBLISHED;
            case PlaceListReplaced _ -> PLACE_LIST_REPLACED;
            case SuggestionReceived _ -> SUGGESTION_RECEIVED;
            case SuggestionProgressed _ -> SUGGESTION_PROGRESSED;
            case SuggestionFollowAsked _ -> SUGGESTION_FOLLOW_ASKED;
            case SuggestionFollowed _ -> SUGGESTION_FOLLOWED;
            case SuggestionUnfollowed _ -> SUGGESTION_UNFOLLOWED;
            case SuggestionNeedsStaff _ -> SUGGESTION_NEEDS_STAFF;
            case ReferralAsked _ -> REFERRAL_ASKED;
        };
    }
}
