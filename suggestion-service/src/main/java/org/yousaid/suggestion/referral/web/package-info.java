/** The list of receivers, the list of referrals and the page that a mail to a body leads to, over HTTP. */
@NullMarked
package org.yousaid.suggestion.referral.web;

import org.jspecify.annotations.NullMarked;
