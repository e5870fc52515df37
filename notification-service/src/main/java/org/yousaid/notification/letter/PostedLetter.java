package org.yousaid.notification.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.notification.promise.Word;

/**
 * A letter about one promise, as it is printed. Lives in memory only, and prints nothing of itself.
 *
 * @param postal the address, line by line
 * @param paragraphs what is said before the charts
 * @param charts what everybody said, as in the mail
 * @param more what is said after them
 * @param writtenAt the moment it was asked for: its date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostedLetter(
        Reference reference,
        Word word,
        Instant writtenAt,
        @Nullable String name,
        @Nullable String postal,
        String heading,
        List<String> paragraphs,
        List<Chart> charts,
        List<String> more) {

    PostedLetter {
        paragraphs = List.copyOf(paragraphs);
        charts = List.copyOf(charts);
        more = List.copyOf(more);
    }

    @Override
    public String toString() {
        return "[letter]";
    }
}
