package org.yousaid.gateway.pages.common;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.route.ServiceProblem;

/** Puts a service's refusal at the field it is about, in plain words. */
public final class Refusals {

    /** Where words about the whole form stand. */
    public static final String WHOLE = "form";

    /** Here pages say in other words than the services what happened. */
    private static final Set<String> OWN_WORDS = Set.of("idempotency-key-reused", "stale-version");

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
                    form.reject(
                            places.apply(text(entry.get("pointer"))),
                            worded(problem.code(), text(entry.get("message"))));
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
        return OWN_WORDS.contains(problem.code())
                ? Speech.current().say("problem." + problem.code())
                : worded(problem.code(), said);
    }

    /** Services speak English; on a page in another language its own words for the same stand instead. */
    private static String worded(String code, String said) {
        Speech speech = Speech.current();
        return speech.refusal(code).orElseGet(() -> said.isBlank() ? speech.say("error.cannot") : said);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
