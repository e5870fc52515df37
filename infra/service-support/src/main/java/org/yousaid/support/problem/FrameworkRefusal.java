package org.yousaid.support.problem;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What the web framework refuses by itself, in our words where we have some. */
record FrameworkRefusal(String code, int status, String title, String detail) implements Refusal {

    static Refusal of(HttpStatusCode status) {
        return Arrays.stream(CommonRefusal.values())
                .filter(common -> common != CommonRefusal.MALFORMED_JSON)
                .filter(common -> common.status() == status.value())
                .findFirst()
                .<Refusal>map(common -> common)
                .orElseGet(() -> inItsOwnWords(status));
    }

    private static Refusal inItsOwnWords(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Refused" : known.getReasonPhrase();
        return new FrameworkRefusal("http-" + status.value(), status.value(), title, title + ".");
    }
}
