package org.yousaid.wrong.second.web;

import org.yousaid.wrong.first.write.ClockInDomain;

/** Walks into another feature's room, and asks the machine for the time. */
public record Visitor(ClockInDomain clock) {

    public long started() {
        return System.currentTimeMillis();
    }
}
