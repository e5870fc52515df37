/** Messages as they stand. */
@NullMarked
package org.yousaid.notification.message.read;

import org.jspecify.annotations.NullMarked;
