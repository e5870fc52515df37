package org.yousaid.eventstore.tracing;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context in a message's metadata: {@code traceparent} and, where there is one, {@code tracestate}. Events
 * are kept for ever and read by other releases, so it is this form whatever propagators the process is set up with; and
 * nothing else that a propagator may carry is kept.
 */
final class TraceMetadata {

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceMetadata() {}

    /** The context that a message brings; the root where it brings none that can be read. */
    static Context of(Message<?> message) {
        return W3C.extract(Context.root(), message.getMetaData(), Getter.TEXTS);
    }

    /** What the current span adds to the metadata of a message that it sends; nothing without a span. */
    static Map<String, String> ofCurrentSpan() {
        Map<String, String> metadata = new HashMap<>();
        W3C.inject(Context.current(), metadata, (into, key, value) -> {
            if (into != null) {
                into.put(key, value);
            }
        });
        return metadata;
    }

    private enum Getter implements TextMapGetter<MetaData> {
        TEXTS;

        @Override
        public Iterable<String> keys(MetaData metadata) {
            return List.copyOf(metadata.keySet());
        }

        @Override
        public @Nullable String get(@Nullable MetaData metadata, String key) {
            return metadata != null && metadata.get(key) instanceof String text ? text : null;
        }
    }
}
