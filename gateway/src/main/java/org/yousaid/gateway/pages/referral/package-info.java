/** The page on which another body answers, by the link in its mail and without an account. */
@NullMarked
package org.yousaid.gateway.pages.referral;

import org.jspecify.annotations.NullMarked;
