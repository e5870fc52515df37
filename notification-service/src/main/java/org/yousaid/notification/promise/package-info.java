/** The promise that whoever said something hears back by a day. */
@NullMarked
package org.yousaid.notification.promise;

import org.jspecify.annotations.NullMarked;
