/** What the event store and the bus reach on this machine, measured beside others and judged for completeness. */
@NullMarked
package org.yousaid.benchmark;

import org.jspecify.annotations.NullMarked;
