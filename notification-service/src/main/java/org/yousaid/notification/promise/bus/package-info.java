/** What is promised when a response or a suggestion arrives. */
@NullMarked
package org.yousaid.notification.promise.bus;

import org.jspecify.annotations.NullMarked;
