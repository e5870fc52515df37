package org.yousaid.notification.news;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.OutcomePublished.Item;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.vault.SealedText;

/** What we are told to tell. The same news a second time changes nothing. */
public sealed interface NewsCommand {

    NewsId news();

    /**
     * Results of a consultation are out, in a version of their own.
     *
     * @param more how many questions could be drawn beside those of the charts; absent where that is not told
     */
    record RememberResults(
            @TargetAggregateIdentifier NewsId news,
            ConsultationSummary consultation,
            int version,
            long position,
            Instant countedAt,
            long responses,
            List<Chart> charts,
            @Nullable Integer more)
            implements NewsCommand {

        public RememberResults {
            charts = List.copyOf(charts);
        }
    }

    /** What came of a consultation is out, in a version of its own. */
    record RememberOutcome(
            @TargetAggregateIdentifier NewsId news,
            ConsultationSummary consultation,
            int version,
            Instant publishedAt,
            @Nullable String reason,
            String summary,
            int all,
            List<Item> items)
            implements NewsCommand {

        public RememberOutcome {
            items = List.copyOf(items);
        }
    }

    /**
     * What was said about a consultation so far, before its results are out.
     *
     * @param owner who is responsible for it, in the words of its page
     * @param resultsBy when its results are out at the latest, absent where nobody can say
     * @param more how many questions could be drawn beside those of the charts; absent where that is not told
     * @param participationOnly whether nothing is told but how many took part
     */
    record RememberViews(
            @TargetAggregateIdentifier NewsId news,
            ConsultationSummary consultation,
            @Nullable String owner,
            long position,
            Instant countedAt,
            long responses,
            @Nullable Instant resultsBy,
            List<Chart> charts,
            @Nullable Integer more,
            boolean participationOnly)
            implements NewsCommand {

        public RememberViews {
            charts = List.copyOf(charts);
        }
    }

    /** A suggestion took a step. */
    record RememberProgress(
            @TargetAggregateIdentifier NewsId news,
            Reference suggestion,
            int step,
            String stage,
            String told,
            Word word,
            SealedText note,
            Instant at,
            @Nullable String service)
            implements NewsCommand {

        public RememberProgress(
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
