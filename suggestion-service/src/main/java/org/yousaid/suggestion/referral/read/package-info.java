/** Receivers and referrals as they stand. */
@NullMarked
package org.yousaid.suggestion.referral.read;

import org.jspecify.annotations.NullMarked;
