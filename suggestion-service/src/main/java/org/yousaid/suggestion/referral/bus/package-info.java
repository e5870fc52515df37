/** Tells the others whom to write to. */
@NullMarked
package org.yousaid.suggestion.referral.bus;

import org.jspecify.annotations.NullMarked;
