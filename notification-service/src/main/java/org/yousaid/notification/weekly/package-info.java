/** The weekly report to whoever leads the policy team. */
@NullMarked
package org.yousaid.notification.weekly;

import org.jspecify.annotations.NullMarked;
