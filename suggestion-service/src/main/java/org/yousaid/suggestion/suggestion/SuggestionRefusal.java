package org.yousaid.suggestion.suggestion;

import java.time.Instant;
import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** Why something cannot be done with a suggestion. */
public sealed interface SuggestionRefusal extends Refusal {

    /** What was typed is no reference, or a symbol of it is wrong. */
    record MistypedReference() implements SuggestionRefusal {

        @Override
        public String code() {
            return "mistyped-reference";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "Mistyped reference";
        }

        @Override
        public String detail() {
            return "A reference looks like YS-7K3M-9QX4-T2BH, and a symbol of this one is wrong or missing."
                    + " Compare it with your slip or mail; it has no letter I, L, O or U.";
        }
    }

    /** A reference as it should be, but nothing came under it so far. */
    record NotKnownYet() implements SuggestionRefusal {

        @Override
        public String code() {
            return "not-known-yet";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "Not here yet";
        }

        @Override
        public String detail() {
            return "Not here yet. If an officer gave it to you today it appears when their tablet is back online.";
        }
    }

    /** It has come to its end. */
    record AlreadyClosed(String stage) implements SuggestionRefusal {

        @Override
        public String code() {
            return "already-closed";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Already closed";
        }

        @Override
        public String detail() {
            return "This suggestion has come to its end, and its author has been told.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("stage", stage);
        }
    }

    /** More than anybody reads. */
    record TextTooLong(String pointer, int longest) implements SuggestionRefusal {

        @Override
        public String code() {
            return "text-too-long";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "Text too long";
        }

        @Override
        public String detail() {
            return "At most %,d characters. Say what matters most, or send the rest as another suggestion."
                    .formatted(longest);
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("pointer", pointer, "longest", longest);
        }
    }

    /** Nothing that came in the future, or longer ago than anybody keeps a letter. */
    record ReceivedOutOfRange(Instant earliest, Instant latest) implements SuggestionRefusal {

        @Override
        public String code() {
            return "received-out-of-range";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "Received when?";
        }

        @Override
        public String detail() {
            return "The day on which it came lies in the last 366 days. What is older is imported, marked historic.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("pointer", "/receivedAt", "earliest", earliest.toString(), "latest", latest.toString());
        }
    }

    /** No place of the list has this code. */
    record UnknownWard(String ward) implements SuggestionRefusal {

        @Override
        public String code() {
            return "unknown-ward";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "No such ward";
        }

        @Override
        public String detail() {
            return "There is no ward with this code in the list.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("ward", ward);
        }
    }

    /** It cannot be joined to an opportunity that does not exist. */
    record NoSuchOpportunity() implements SuggestionRefusal {

        @Override
        public String code() {
            return "no-such-opportunity";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "No such opportunity";
        }

        @Override
        public String detail() {
            return "There is no opportunity with this id that a suggestion could be joined to.";
        }
    }

    /** It cannot be referred to a body that is not in the list, or no longer. */
    record NoSuchReceiver() implements SuggestionRefusal {

        @Override
        public String code() {
            return "no-such-receiver";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "No such receiver";
        }

        @Override
        public String detail() {
            return "There is no receiver with this id that suggestions can be referred to; it may have been retired.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("pointer", "/referredTo");
        }
    }

    /** There is an answer to wait for first. */
    record NotClosedYet() implements SuggestionRefusal {
        @Override
        public String code() {
            return "suggestion-not-closed";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Not closed yet";
        }

        @Override
        public String detail() {
            return "This suggestion is still being worked on. When it has come to its end you can say whether that"
                    + " answered you.";
        }
    }

    /** Once is possible, and it was done. */
    record AlreadyReopened() implements SuggestionRefusal {
        @Override
        public String code() {
            return "already-reopened";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Looked at again already";
        }

        @Override
        public String detail() {
            return "This suggestion was looked at again once, and that is as often as we do. If it matters to you still,"
                    + " make a new suggestion, or complain to the council.";
        }
    }

    /** It is in an opportunity; a suggestion is in one at a time, and goes where that goes. */
    record InAnOpportunity(OpportunityId opportunity) implements SuggestionRefusal {
        @Override
        public String code() {
            return "in-an-opportunity";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "In an opportunity";
        }

        @Override
        public String detail() {
            return "This suggestion is in an opportunity and goes where that goes. Release it there first.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("opportunity", opportunity.value());
        }
    }

    /** It is not in the opportunity that would move it. */
    record NotInOpportunity() implements SuggestionRefusal {
        @Override
        public String code() {
            return "not-in-opportunity";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Not in this opportunity";
        }

        @Override
        public String detail() {
            return "This suggestion is not in this opportunity (any more).";
        }
    }
}
