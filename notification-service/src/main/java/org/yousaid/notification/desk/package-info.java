/** What staff see and do about mails: how far they have come, who was not reached, pause and resume. */
@NullMarked
package org.yousaid.notification.desk;

import org.jspecify.annotations.NullMarked;
