package org.yousaid.gateway.route;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each service counts of how the council keeps its word, at one place. A service that does not answer leaves its part
 * out, and is named under {@code away}; only when none answers there is nothing to show.
 */
public final class Scoreboard {

    private static final Logger LOG = LoggerFactory.getLogger(Scoreboard.class);

    private final List<Part> parts;

    public Scoreboard(Services services) {
        this.parts = List.of(
                new Part("promises", services.notification(), "/api/performance", "promises"),
                new Part("suggestions", services.suggestion(), "/api/process/standing", null),
                new Part("results", services.consultation(), "/api/results-overdue", null));
    }

    /** @param inside what of the answer is the part, null for all of it */
    private record Part(
            String name,
            RestClient service,
            String path,
            @Nullable String inside) {}

    /** {@code {promises, suggestions, results, away}}; a part that is away is null. */
    public ObjectNode read() {
        ObjectNode board = JsonNodeFactory.instance.objectNode();
        ArrayNode away = JsonNodeFactory.instance.arrayNode();
        @Nullable ServiceProblem last = null;
        for (Part part : parts) {
            try {
                board.set(part.name(), read(part));
            } catch (ServiceProblem e) {
                if (e.status() < 500) {
                    throw e;
                }
                LOG.warn("scoreboard part=away name={} status={} code={}", part.name(), e.status(), e.code());
                last = e;
                board.putNull(part.name());
                away.add(part.name());
            }
        }
        if (last != null && away.size() == parts.size()) {
            throw last;
        }
        board.set("away", away);
        return board;
    }

    private static JsonNode read(Part part) {
        ObjectNode answer = Objects.requireNonNull(
                part.service().get().uri(part.path()).retrieve().body(ObjectNode.class));
        String inside = part.inside();
        return inside == null
                ? answer
                : Optional.ofNullable(answer.get(inside)).orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
