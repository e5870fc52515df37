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

    /**
     * Results of a consultation are known, in this version.
     *
     * @param more how many questions could be drawn beside those of the charts; absent where that was not told
     */
    record ResultsKnown(
            NewsId news,
            ConsultationSummary consultation,
            int version,
            long position,
            Instant countedAt,
            long responses,
            List<Chart> charts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer more)
            implements NewsEvent {

        public ResultsKnown {
            charts = List.copyOf(charts);
        }

        public ResultsKnown(
                NewsId news,
                ConsultationSummary consultation,
                int version,
                long position,
                Instant countedAt,
                long responses,
                List<Chart> charts) {
            this(news, consultation, version, position, countedAt, responses, charts, null);
        }
    }

    /**
     * What was said so far is known; the parts are those of {@link NewsCommand.RememberViews}.
     *
     * @param participationOnly true where nothing is told but how many took part; absent otherwise
     */
    record ViewsKnown(
            NewsId news,
            ConsultationSummary consultation,
            @Nullable String owner,
            long position,
            Instant countedAt,
            long responses,
            @Nullable Instant resultsBy,
            List<Chart> charts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer more,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean participationOnly)
            implements NewsEvent {

        public ViewsKnown {
            charts = List.copyOf(charts);
            participationOnly = Boolean.TRUE.equals(participationOnly) ? Boolean.TRUE : null;
        }

        public ViewsKnown(
                NewsId news,
                ConsultationSummary consultation,
                @Nullable String owner,
                long position,
                Instant countedAt,
                long responses,
                @Nullable Instant resultsBy,
                List<Chart> charts) {
            this(news, consultation, owner, position, countedAt, responses, resultsBy, charts, null, null);
        }

        /** Whether nothing is told but how many took part. */
        public boolean tellsParticipationOnly() {
            return participationOnly != null;
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
