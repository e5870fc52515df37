package org.yousaid.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ResultsPublished.Chart;

/**
 * What was said in a consultation so far, for those who are owed a reply before its results are out. Once a day at most,
 * and only while somebody's reply falls due. Carries publishable counts only, of six questions at most.
 *
 * @param key the consultation's aggregate id
 * @param owner who is responsible for the consultation, in the words of its page
 * @param position the event position everything was counted at; rises from one to the next
 * @param responses how many responses were counted; 0 also where too few came to say how many
 * @param resultsBy when the results are out at the latest, absent where the consultation has no end
 */
public record ViewsCounted(
        String key,
        ConsultationSummary consultation,
        @Nullable String owner,
        long position,
        Instant countedAt,
        long responses,
        @Nullable Instant resultsBy,
        List<Chart> charts)
        implements Message {

    public ViewsCounted {
        charts = List.copyOf(charts);
    }
}
