/** What we hear of mails after they were taken: from the provider, and from the mailbox that they come back to. */
@NullMarked
package org.yousaid.notification.report;

import org.jspecify.annotations.NullMarked;
