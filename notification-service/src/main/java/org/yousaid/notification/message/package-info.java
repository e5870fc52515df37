/** One mail to one person about one thing. */
@NullMarked
package org.yousaid.notification.message;

import org.jspecify.annotations.NullMarked;
