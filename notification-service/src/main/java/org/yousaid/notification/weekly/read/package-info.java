/** Reports as they were sent, and what they are made of. */
@NullMarked
package org.yousaid.notification.weekly.read;

import org.jspecify.annotations.NullMarked;
