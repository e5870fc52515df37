/** Which mails people get, as they choose it: signed in, or by the link of a mail. */
@NullMarked
package org.yousaid.notification.preference;

import org.jspecify.annotations.NullMarked;
