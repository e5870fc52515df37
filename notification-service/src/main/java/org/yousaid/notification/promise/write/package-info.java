/** Decides when a promise is kept, broken or released. */
@NullMarked
package org.yousaid.notification.promise.write;

import org.jspecify.annotations.NullMarked;
