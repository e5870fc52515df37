/** What follows from a screening and an answer, and what becomes due. */
@NullMarked
package org.yousaid.suggestion.referral.policy;

import org.jspecify.annotations.NullMarked;
