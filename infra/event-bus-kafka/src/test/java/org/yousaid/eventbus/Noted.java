package org.yousaid.eventbus;

import org.jspecify.annotations.Nullable;

/** A message for tests: the n-th thing somebody noted. */
record Noted(String who, int number, @Nullable String remark) {

    static final String WIRE_NAME = "test.noted.v1";

    Noted(String who, int number) {
        this(who, number, null);
    }
}
