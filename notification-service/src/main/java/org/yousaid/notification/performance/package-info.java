/** How promises are kept, counted: in all, by service, by ward and by month. */
@NullMarked
package org.yousaid.notification.performance;

import org.jspecify.annotations.NullMarked;
