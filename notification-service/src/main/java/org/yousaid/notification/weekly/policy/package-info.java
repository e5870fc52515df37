/** Writes the report once a week. */
@NullMarked
package org.yousaid.notification.weekly.policy;

import org.jspecify.annotations.NullMarked;
