/** Mails in words and pictures: made at hand-over, stored nowhere. */
@NullMarked
package org.yousaid.notification.template;

import org.jspecify.annotations.NullMarked;
