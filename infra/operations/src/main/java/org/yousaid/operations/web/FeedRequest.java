package org.yousaid.operations.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/**
 * Who is to be told everything again.
 *
 * @param consumer the consumer group, which is the name of its service
 */
record FeedRequest(@Nullable String consumer, @Nullable String reason) {

    FeedRequest {
        List<InvalidInput> errors = new ArrayList<>();
        if (consumer == null || !consumer.matches("[a-zA-Z0-9_-]{1,100}")) {
            errors.add(new InvalidInput(
                    "/consumer",
                    "wrong-value",
                    "The consumer is the name of a service, for example suggestion-service."));
        }
        errors.addAll(Because.errors(reason));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    String group() {
        return String.valueOf(consumer);
    }

    String because() {
        return Because.of(reason);
    }
}
