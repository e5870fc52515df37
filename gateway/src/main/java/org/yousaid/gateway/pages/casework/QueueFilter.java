package org.yousaid.gateway.pages.casework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which suggestions a list of work shows.
 *
 * @param stage {@code all} for whatever stage
 */
record QueueFilter(
        String stage, @Nullable String assignee, @Nullable String ward) {

    static final String ALL = "all";

    static QueueFilter of(@Nullable String stage, @Nullable String assignee, @Nullable String ward) {
        return new QueueFilter(stage == null || stage.isBlank() ? ALL : stage, present(assignee), present(ward));
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The page that shows it. */
    String page(@Nullable String after) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/casework").queryParam("stage", stage);
        if (assignee != null) {
            page.queryParam("assignee", assignee);
        }
        if (ward != null) {
            page.queryParam("ward", ward);
        }
        if (after != null) {
            page.queryParam("after", after);
        }
        return page.build().encode().toUriString();
    }

    /** What the service is asked for, as a template. */
    Call call(@Nullable String after) {
        List<String> parameters = new ArrayList<>();
        List<String> values = new ArrayList<>();
        add(parameters, values, "stage", stage.equals(ALL) ? null : stage);
        add(parameters, values, "assignee", assignee);
        add(parameters, values, "ward", ward);
        add(parameters, values, "after", after);
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return new Call("/api/casework" + query, values);
    }

    /** An address with places for values, and the values. */
    record Call(String template, List<String> values) {

        Call {
            values = List.copyOf(values);
        }
    }

    private static void add(List<String> parameters, List<String> values, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(name + "={" + name + "}");
            values.add(value);
        }
    }
}
