@NullMarked
package org.yousaid.notification.promise.write;

import org.jspecify.annotations.NullMarked;
