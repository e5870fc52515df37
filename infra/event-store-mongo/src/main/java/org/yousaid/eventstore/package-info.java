/**
 * Axon's event store, tokens and snapshots on the MongoDB driver. The reading rule stands at {@link
 * org.yousaid.eventstore.MongoEventStorageEngine}.
 */
@NullMarked
package org.yousaid.eventstore;

import org.jspecify.annotations.NullMarked;
