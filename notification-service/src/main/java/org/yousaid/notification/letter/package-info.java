/** What is put in the post for people without e-mail: the same words and figures as the mails, as data to be printed. */
@NullMarked
package org.yousaid.notification.letter;

import org.jspecify.annotations.NullMarked;
