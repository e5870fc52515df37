@NullMarked
package org.yousaid.notification.smtp;

import org.jspecify.annotations.NullMarked;
