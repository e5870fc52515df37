package org.yousaid.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a consultation is out: we asked, you said, we did. Carries the items that mails tell of (six at most);
 * all of them are on the outcome page.
 *
 * @param key the consultation's aggregate id
 * @param version 1 for the first publication, one more for each change
 * @param reason why it was changed, absent for the first
 * @param all how many items the outcome has
 */
public record OutcomePublished(
        String key,
        ConsultationSummary consultation,
        int version,
        Instant publishedAt,
        @Nullable String reason,
        String summary,
        int all,
        List<Item> items)
        implements Message {

    public OutcomePublished {
        items = List.copyOf(items);
    }

    /**
     * One thing that was asked, said and done.
     *
     * @param question the id of the question it is about, if it is about one
     * @param theme what the answers in words have in common, if it is about that
     * @param did what was done or will be
     * @param whyNot why something will not be done; one of the two is there
     */
    public record Item(
            @Nullable String question,
            @Nullable String theme,
            String asked,
            String said,
            @Nullable String did,
            @Nullable String whyNot) {}
}
