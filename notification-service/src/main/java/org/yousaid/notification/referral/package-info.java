/** Other bodies, and how they are asked to take up a suggestion. */
@NullMarked
package org.yousaid.notification.referral;

import org.jspecify.annotations.NullMarked;
