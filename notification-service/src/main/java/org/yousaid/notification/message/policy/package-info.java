/** Who is written to, and what a sent message means for a promise. */
@NullMarked
package org.yousaid.notification.message.policy;

import org.jspecify.annotations.NullMarked;
