package org.yousaid.notification.wording;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Who may see and change what our mails say. */
public final class Authors {

    private static final Logger log = LoggerFactory.getLogger(Authors.class);

    private Authors() {}

    /** Refuses everybody but administrators, and writes down who tried. */
    public static void require(Caller caller, String what) {
        if (!caller.has(Role.ADMIN)) {
            log.warn("mail templates refused who={} roles={} what={}", caller.subject(), caller.roles(), what);
        }
        caller.require(Role.ADMIN);
    }
}
