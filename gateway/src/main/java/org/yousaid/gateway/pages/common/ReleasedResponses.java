package org.yousaid.gateway.pages.common;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some responses as the public reads them.
 *
 * @param release absent in a look ahead
 * @param responses how many there are in all
 * @param texts how many answers in words are among them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReleasedResponses(
        @Nullable Integer release,
        @Nullable Instant releasedAt,
        long responses,
        long texts,
        @Nullable List<Response> items,
        @Nullable String next) {

    /** One response. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Response(
            String id, @Nullable String ward, @Nullable List<Answer> answers) {

        public List<Answer> given() {
            return answers == null ? List.of() : answers;
        }
    }

    /** One answer: what was chosen, or somebody's own words. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Answer(
            String question,
            String asked,
            @Nullable List<String> said,
            @Nullable String text) {

        public List<String> chosen() {
            return said == null ? List.of() : said;
        }
    }

    public List<Response> shown() {
        return items == null ? List.of() : items;
    }
}
