@NullMarked
package org.yousaid.notification.news.write;

import org.jspecify.annotations.NullMarked;
