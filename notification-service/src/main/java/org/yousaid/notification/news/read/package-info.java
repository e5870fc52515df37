/** Published results as mails draw them. */
@NullMarked
package org.yousaid.notification.news.read;

import org.jspecify.annotations.NullMarked;
