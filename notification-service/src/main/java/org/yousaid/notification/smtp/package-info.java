/** The mail server as a provider of the delivery: one line after the other by SMTP, encrypted. */
@NullMarked
package org.yousaid.notification.smtp;

import org.jspecify.annotations.NullMarked;
