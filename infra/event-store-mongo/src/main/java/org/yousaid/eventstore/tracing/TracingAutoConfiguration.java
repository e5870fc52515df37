package org.yousaid.eventstore.tracing;

import io.opentelemetry.api.OpenTelemetry;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.tracing.SpanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Spans of commands and events, where an {@link OpenTelemetry} is in the context. */
@AutoConfiguration(
        before = {AxonTracingAutoConfiguration.class, AxonAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
        })
@ConditionalOnProperty("yousaid.event-store.database")
@ConditionalOnClass(OpenTelemetry.class)
@ConditionalOnBean(OpenTelemetry.class)
public class TracingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(SpanFactory.class)
    OpenTelemetrySpanFactory openTelemetrySpanFactory(OpenTelemetry telemetry) {
        return new OpenTelemetrySpanFactory(telemetry);
    }
}
