/** How much may come in: bodies by size, requests by rate. */
@NullMarked
package org.yousaid.gateway.limit;

import org.jspecify.annotations.NullMarked;
