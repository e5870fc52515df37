/** Seals, their breaks and who writes them. */
@NullMarked
package org.yousaid.eventstore.seal;

import org.jspecify.annotations.NullMarked;
