package org.yousaid.wrong.first;

import org.yousaid.wrong.second.Second;

/** Has a banned name, and closes a cycle with the other feature. */
public record FirstManager(Second second) {}
