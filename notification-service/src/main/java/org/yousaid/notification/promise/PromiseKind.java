package org.yousaid.notification.promise;

/** What a promise is about. */
public enum PromiseKind {
    RESPONSE,
    SUGGESTION
}
