package org.yousaid.local.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** All applications together: whether anything is left to do, and when there will be. */
public final class Parts {

    private final List<Part> parts;

    private Parts(List<Part> parts) {
        this.parts = parts;
    }

    /** The applications by their names. */
    public static Parts of(Map<String, ? extends ApplicationContext> contexts) {
        return new Parts(contexts.entrySet().stream()
                .map(entry -> Part.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** The newest positions of all, and what is not done although it should be. */
    record Observation(List<Long> heads, List<String> unfinished) {

        boolean isQuiet() {
            return unfinished.isEmpty();
        }
    }

    /**
     * Does what is due and looks. The bus is asked last: whatever a processor published before is seen there. What is
     * handled after a part was looked at moves a head, which the next observation shows.
     */
    Observation observe(Instant now) {
        parts.forEach(Part::runDue);
        var heads = parts.stream().map(Part::head).toList();
        List<String> unfinished = IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> parts.get(i).unfinished(now, heads.get(i)))
                .toList();
        return new Observation(heads, unfinished);
    }

    Optional<Instant> nextDue() {
        return parts.stream().flatMap(part -> part.nextDue().stream()).min(Instant::compareTo);
    }
}
