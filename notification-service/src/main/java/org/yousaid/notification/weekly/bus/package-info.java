/** What is counted as it is heard, and who owes results. */
@NullMarked
package org.yousaid.notification.weekly.bus;

import org.jspecify.annotations.NullMarked;
