/**
 * Axon's spans on OpenTelemetry, where it is there. The context of a trace travels in the metadata of messages, so that what
 * an event leads to belongs to the trace of its command, in this process and over the bus.
 */
@NullMarked
package org.yousaid.eventstore.tracing;

import org.jspecify.annotations.NullMarked;
