@NullMarked
package org.yousaid.notification.promise.read;

import org.jspecify.annotations.NullMarked;
