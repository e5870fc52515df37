package org.yousaid.consultation.response;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why words are not taken out of a response, or the response not back. */
public sealed interface RedactionRefusal extends Worded {

    record NoWordsThere(String question) implements RedactionRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "no-words-there",
                    "No words there",
                    "This response says nothing in words to this question.",
                    Map.of("question", question));
        }
    }

    record WordsGone(String question) implements RedactionRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "words-gone",
                    "Already erased",
                    "These words were erased. Nobody can read them any more, so there is nothing to take out.",
                    Map.of("question", question));
        }
    }

    record NothingRedacted() implements RedactionRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "nothing-redacted",
                    "Nothing is taken out",
                    "This is what it says already. Put [redacted] in the place of the words that are to go.",
                    Map.of("pointer", "/text"));
        }
    }

    record WordsChanged() implements RedactionRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "words-changed",
                    "Words are changed",
                    "Words may only be left out, with [redacted] in their place. All others stay as their author wrote"
                            + " them.",
                    Map.of("pointer", "/text"));
        }
    }

    record ResponseWithdrawn() implements RedactionRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409, "response-withdrawn", "Withdrawn", "This response was withdrawn, and its words with it.");
        }
    }
}
