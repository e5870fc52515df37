/**
 * The shared event bus: what a service says goes out of its event store to Kafka as CloudEvents, and what the others say
 * comes in to its handlers; at least once, and in order within a key. Knows no domain word.
 */
@NullMarked
package org.yousaid.eventbus;

import org.jspecify.annotations.NullMarked;
