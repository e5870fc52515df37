/** Limits. */
@NullMarked
package org.yousaid.gateway.limit;

import org.jspecify.annotations.NullMarked;
