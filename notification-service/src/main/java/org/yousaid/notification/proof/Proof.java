package org.yousaid.notification.proof;

import org.yousaid.notification.template.Mail;

/**
 * A text as a mail.
 *
 * @param real whether it was made of the latest real mail of its form, with its reader left out, or is made up
 */
record Proof(Mail mail, boolean real) {}
