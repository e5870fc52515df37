/** What is compared: our event store, the Axon extension's, and bare inserts. */
@NullMarked
package org.yousaid.benchmark.contender;

import org.jspecify.annotations.NullMarked;
