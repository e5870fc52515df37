/** Refusals and failures, as programs and people see them. */
@NullMarked
package org.yousaid.gateway.problem;

import org.jspecify.annotations.NullMarked;
