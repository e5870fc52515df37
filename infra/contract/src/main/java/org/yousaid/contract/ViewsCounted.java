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
 * @param charts the questions to draw, in their order; none where only participation is shown
 * @param more how many further questions could be drawn; absent in what was said before mails chose among them
 * @param shows what the consultation's author lets be shown before the results are out: {@link #ANSWERS} or
 *     {@link #PARTICIPATION}; absent, and then the answers, in what was said before there was a choice
 */
public record ViewsCounted(
        String key,
        ConsultationSummary consultation,
        @Nullable String owner,
        long position,
        Instant countedAt,
        long responses,
        @Nullable Instant resultsBy,
        List<Chart> charts,
        @Nullable Integer more,
        @Nullable String shows)
        implements Message {

    /** What was answered so far. */
    public static final String ANSWERS = "ANSWERS";

    /** How many took part, and nothing of what they said. */
    public static final String PARTICIPATION = "PARTICIPATION";

    public ViewsCounted {
        charts = List.copyOf(charts);
    }

    /** All answers so far, with no further question to draw. */
    public ViewsCounted(
            String key,
            ConsultationSummary consultation,
            @Nullable String owner,
            long position,
            Instant countedAt,
            long responses,
            @Nullable Instant resultsBy,
            List<Chart> charts) {
        this(key, consultation, owner, position, countedAt, responses, resultsBy, charts, null, null);
    }

    /** Whether nothing is shown but how many took part. */
    public boolean showsParticipationOnly() {
        return PARTICIPATION.equals(shows);
    }
}
