package org.yousaid.notification.promise;

/** Why nobody is waiting for a promise any more. */
public enum ReleaseReason {
    UNREACHABLE,
    ASKED_US_NOT_TO,
    ERASED,
    WITHDRAWN
}
