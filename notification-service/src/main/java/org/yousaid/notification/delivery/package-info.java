/** Hands messages to the mail server. */
@NullMarked
package org.yousaid.notification.delivery;

import org.jspecify.annotations.NullMarked;
