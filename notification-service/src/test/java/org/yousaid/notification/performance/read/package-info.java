@NullMarked
package org.yousaid.notification.performance.read;

import org.jspecify.annotations.NullMarked;
