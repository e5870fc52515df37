/** Where news comes from. */
@NullMarked
package org.yousaid.notification.news.bus;

import org.jspecify.annotations.NullMarked;
