package org.yousaid.gateway.pages.common;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.route.ServiceProblem;

/** Puts a service's refusal at the field it is about, in plain words. */
public final class Refusals {

    /** Where words about the whole form stand. */
    public static final String WHOLE = "form";

    private static final Map<String, String> OWN_WORDS = Map.of(
            "idempotency-key-reused",
            "This page was sent before with other words, and those are recorded. To give another one, open the page again.",
            "stale-version",
            "Somebody else changed this in the meantime. Look at how it is now, then decide again.");

    private Refusals() {}

    /**
     * Writes the refusal into the form. What is no refusal of the content (not signed in, not found, nobody there) is
     * thrown on and gets a page of its own.
     *
     * @param places from the JSON pointer in the body that was sent to the name of the field
     */
    public static void explain(ServiceProblem problem, Form form, UnaryOperator<String> places) {
        int status = problem.status();
        if (status != 400 && status != 409 && status != 413 && status != 422) {
            throw problem;
        }
        if (problem.body().get("errors") instanceof List<?> errors && !errors.isEmpty()) {
            for (Object error : errors) {
                if (error instanceof Map<?, ?> entry) {
                    form.reject(places.apply(text(entry.get("pointer"))), sentence(text(entry.get("message"))));
                }
            }
            return;
        }
        String pointer = text(problem.body().get("pointer"));
        form.reject(pointer.isEmpty() ? WHOLE : places.apply(pointer), detail(problem));
    }

    /** What the service says, in a sentence. */
    public static String detail(ServiceProblem problem) {
        String detail = text(problem.body().get("detail"));
        String said = detail.isEmpty() ? text(problem.body().get("title")) : detail;
        return OWN_WORDS.getOrDefault(problem.code(), sentence(said));
    }

    private static String sentence(String said) {
        return said.isBlank() ? "This cannot be taken as it is." : said;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
