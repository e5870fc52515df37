package org.yousaid.notification.staff;

import org.yousaid.support.vault.EmailAddress;

/** Where colleagues get their mails. */
public interface StaffMail {

    /** The configured address of an account. */
    EmailAddress of(String account);
}
