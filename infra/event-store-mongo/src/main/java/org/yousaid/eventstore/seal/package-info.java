/**
 * Seals over what the event store holds, so that a later change of it can be found by whoever kept one of them. Nothing
 * here knows what an event means, and appending never waits for it.
 */
@NullMarked
package org.yousaid.eventstore.seal;

import org.jspecify.annotations.NullMarked;
