package org.yousaid.eventstore.tracing;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanScope;

/** A span as Axon asks for it: made first, started later. */
final class OpenTelemetrySpan implements Span {

    private final SpanBuilder builder;
    private volatile io.opentelemetry.api.trace.Span started = io.opentelemetry.api.trace.Span.getInvalid();

    OpenTelemetrySpan(SpanBuilder builder) {
        this.builder = builder;
    }

    @Override
    public Span start() {
        started = builder.startSpan();
        return this;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // Axon closes what it is given
    public SpanScope makeCurrent() {
        Scope scope = started.makeCurrent();
        return scope::close;
    }

    @Override
    public void end() {
        started.end();
    }

    @Override
    public Span recordException(Throwable failure) {
        started.recordException(failure);
        started.setStatus(StatusCode.ERROR);
        return this;
    }

    @Override
    public Span addAttribute(String key, String value) {
        builder.setAttribute(key, value);
        started.setAttribute(key, value);
        return this;
    }
}
