package org.yousaid.notification.template;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;

/** What a mail is made of, in plain words. Lives in memory only, and prints without its content. */
public sealed interface Letter {

    /** How the reader is addressed by name; null where no name is known. */
    @Nullable
    String name();

    /** We have your response. */
    record ResponseReceipt(
            @Nullable String name,
            @Nullable String consultation,
            Reference reference,
            List<Reference> ideas,
            Instant replyBy)
            implements Letter {

        public ResponseReceipt {
            ideas = List.copyOf(ideas);
        }

        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    /** We have your suggestion. */
    record SuggestionReceipt(@Nullable String name, Reference reference, Instant replyBy) implements Letter {
        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    /** Thank you; this is what everybody said. */
    record Thanks(@Nullable String name, Reference reference, ResultsKnown results) implements Letter {
        @Override
        public String toString() {
            return "[thanks]";
        }
    }

    /**
     * This is what became of your suggestion.
     *
     * @param decided whether this was the decision, or word of how far it has come
     * @param note the reviewer's own words
     */
    record Progress(@Nullable String name, Reference reference, String stage, String told, String note, boolean decided)
            implements Letter {
        @Override
        public String toString() {
            return "[progress]";
        }
    }

    /** This link signs you in. */
    record SignIn(@Nullable String name, URI link, int validMinutes) implements Letter {
        @Override
        public String toString() {
            return "[sign-in]";
        }
    }

    /** This link opens an answer that you saved and have not sent. */
    record SavedForm(@Nullable String name, URI link, String consultation, Instant until) implements Letter {
        @Override
        public String toString() {
            return "[saved-form]";
        }
    }
}
