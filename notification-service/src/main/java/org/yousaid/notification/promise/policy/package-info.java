/** What happens when a promise's day has come. */
@NullMarked
package org.yousaid.notification.promise.policy;

import org.jspecify.annotations.NullMarked;
