package org.yousaid.eventstore.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanAttributesProvider;
import org.axonframework.tracing.SpanFactory;

/**
 * Axon's spans on the OpenTelemetry API. A span belongs to the one that is current; where there is none, as on the thread
 * of a consumer, to the one that its message brings. A handler's span belongs to the one its message brings in any case.
 */
public final class OpenTelemetrySpanFactory implements SpanFactory {

    private static final String SCOPE = "org.yousaid.eventstore";

    private final Tracer tracer;
    private final List<SpanAttributesProvider> attributes = new CopyOnWriteArrayList<>();

    /** Gives its spans to this instance and never to a global one. */
    public OpenTelemetrySpanFactory(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer(SCOPE);
    }

    @Override
    public Span createRootTrace(Supplier<String> name) {
        return new OpenTelemetrySpan(builder(name, SpanKind.INTERNAL).setNoParent());
    }

    @Override
    public Span createHandlerSpan(Supplier<String> name, Message<?> message, boolean isChild, Message<?>... linked) {
        SpanBuilder builder = builder(name, SpanKind.CONSUMER);
        Context brought = TraceMetadata.of(message);
        if (!isChild) {
            builder.setNoParent().addLink(spanOf(brought).getSpanContext());
        } else if (isValid(brought)) {
            builder.setParent(brought);
        }
        return described(builder, message, linked);
    }

    @Override
    public Span createDispatchSpan(Supplier<String> name, Message<?> message, Message<?>... linked) {
        return described(within(builder(name, SpanKind.PRODUCER), message), message, linked);
    }

    @Override
    public Span createInternalSpan(Supplier<String> name) {
        return new OpenTelemetrySpan(builder(name, SpanKind.INTERNAL));
    }

    @Override
    public Span createInternalSpan(Supplier<String> name, Message<?> message) {
        return described(within(builder(name, SpanKind.INTERNAL), message), message);
    }

    @Override
    public void registerSpanAttributeProvider(SpanAttributesProvider provider) {
        attributes.add(provider);
    }

    @Override
    @SuppressWarnings("unchecked") // a message with other metadata is of the same kind
    public <M extends Message<?>> M propagateContext(M message) {
        return (M) message.andMetaData(TraceMetadata.ofCurrentSpan());
    }

    private SpanBuilder builder(Supplier<String> name, SpanKind kind) {
        return tracer.spanBuilder(name.get()).setSpanKind(kind);
    }

    private static SpanBuilder within(SpanBuilder builder, Message<?> message) {
        return isValid(Context.current()) ? builder : builder.setParent(TraceMetadata.of(message));
    }

    private Span described(SpanBuilder builder, Message<?> message, Message<?>... linked) {
        for (Message<?> other : linked) {
            builder.addLink(spanOf(TraceMetadata.of(other)).getSpanContext());
        }
        for (SpanAttributesProvider provider : attributes) {
            provider.provideForMessage(message).forEach(builder::setAttribute);
        }
        return new OpenTelemetrySpan(builder);
    }

    private static io.opentelemetry.api.trace.Span spanOf(Context context) {
        return io.opentelemetry.api.trace.Span.fromContext(context);
    }

    private static boolean isValid(Context context) {
        return spanOf(context).getSpanContext().isValid();
    }
}
