/** Reads the versions of the process out of the event store. */
@NullMarked
package org.yousaid.suggestion.process.read;

import org.jspecify.annotations.NullMarked;
