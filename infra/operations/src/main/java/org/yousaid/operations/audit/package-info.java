/** Who did what, and why. */
@NullMarked
package org.yousaid.operations.audit;

import org.jspecify.annotations.NullMarked;
