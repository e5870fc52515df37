/**
 * What could not be handled waits here, in its order, with its cause, until somebody acts: one queue for the events of
 * processing groups and for messages from the bus. Operators read and act through {@link
 * org.yousaid.eventstore.deadletter.DeadLetters}.
 */
@NullMarked
package org.yousaid.eventstore.deadletter;

import org.jspecify.annotations.NullMarked;
