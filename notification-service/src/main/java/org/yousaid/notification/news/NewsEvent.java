package org.yousaid.notification.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.OutcomePublished.Item;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.vault.SealedText;

/** What there is to tell. */
public sealed interface NewsEvent {

    NewsId news();

    /** Results of a consultation are known, in this version. */
    record ResultsKnown(
            NewsId news,
            ConsultationSummary consultation,
            int version,
            long position,
            Instant countedAt,
            long responses,
            List<Chart> charts)
            implements NewsEvent {

        public ResultsKnown {
            charts = List.copyOf(charts);
        }
    }

    /** What was said so far is known; the parts are those of {@link NewsCommand.RememberViews}. */
    record ViewsKnown(
            NewsId news,
            ConsultationSummary consultation,
            @Nullable String owner,
            long position,
            Instant countedAt,
            long responses,
            @Nullable Instant resultsBy,
            List<Chart> charts)
            implements NewsEvent {

        public ViewsKnown {
            charts = List.copyOf(charts);
        }
    }

    /**
     * What came of a consultation is known, in this version.
     *
     * @param reason why it was changed, null for the first
     * @param all how many items it has; those that mails tell of stand here
     */
    record OutcomeKnown(
            NewsId news,
            ConsultationSummary consultation,
            int version,
            Instant publishedAt,
            @Nullable String reason,
            String summary,
            int all,
            List<Item> items)
            implements NewsEvent {

        public OutcomeKnown {
            items = List.copyOf(items);
        }

        /** How many more there are on the page. */
        public int more() {
            return Math.max(0, all - items.size());
        }
    }

    /**
     * How far a suggestion has come is known.
     *
     * @param step number of the step within the suggestion, from 1
     * @param stage name of the stage, in the words of the process definition
     * @param told what the process definition tells the citizen there
     * @param word what kind of word this is to its author
     * @param note the reviewer's own words to the citizen, sealed
     * @param service the service area of the opportunity it is in, null while it is in none
     */
    record ProgressKnown(
            NewsId news,
            Reference suggestion,
            int step,
            String stage,
            String told,
            Word word,
            SealedText note,
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String service)
            implements NewsEvent {

        public ProgressKnown(
                NewsId news,
                Reference suggestion,
                int step,
                String stage,
                String told,
                Word word,
                SealedText note,
                Instant at) {
            this(news, suggestion, step, stage, told, word, note, at, null);
        }
    }
}
