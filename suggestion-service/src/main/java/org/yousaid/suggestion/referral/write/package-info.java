/** Decides about receivers and referrals. */
@NullMarked
package org.yousaid.suggestion.referral.write;

import org.jspecify.annotations.NullMarked;
