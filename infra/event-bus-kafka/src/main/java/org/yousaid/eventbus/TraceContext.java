package org.yousaid.eventbus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of an event, which goes over the bus as the CloudEvents distributed tracing extension and into
 * the metadata of the commands that a message leads to. What is not well formed is left out: headers come from anywhere.
 */
final class TraceContext {

    static final String PARENT = "traceparent";
    static final String STATE = "tracestate";
    static final List<String> KEYS = List.of(PARENT, STATE);

    private static final Pattern WELL_FORMED = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int LONGEST_STATE = 512;

    private TraceContext() {}

    /** What of this may travel on; empty without a parent. */
    static Map<String, String> of(@Nullable Object parent, @Nullable Object state) {
        Map<String, String> context = new LinkedHashMap<>();
        if (parent instanceof String text && WELL_FORMED.matcher(text).matches()) {
            context.put(PARENT, text);
            if (state instanceof String more && !more.isEmpty() && more.length() <= LONGEST_STATE) {
                context.put(STATE, more);
            }
        }
        return context;
    }
}
