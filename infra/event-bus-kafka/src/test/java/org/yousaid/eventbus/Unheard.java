package org.yousaid.eventbus;

/** A message for tests that nobody handles. */
record Unheard(String what) {

    static final String WIRE_NAME = "test.unheard.v1";
}
