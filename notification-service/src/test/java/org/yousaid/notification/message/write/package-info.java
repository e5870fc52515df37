@NullMarked
package org.yousaid.notification.message.write;

import org.jspecify.annotations.NullMarked;
