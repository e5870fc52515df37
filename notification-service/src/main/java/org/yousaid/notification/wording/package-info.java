/** What our mails say: texts for each form and language, with placeholders, in versions. */
@NullMarked
package org.yousaid.notification.wording;

import org.jspecify.annotations.NullMarked;
