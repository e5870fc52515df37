/** Checking a running system from outside. */
@NullMarked
package org.yousaid.local.verify;

import org.jspecify.annotations.NullMarked;
