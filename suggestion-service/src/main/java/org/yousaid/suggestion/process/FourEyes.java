package org.yousaid.suggestion.process;

/** Whether a version of the process is approved by somebody else than who proposed it. */
public record FourEyes(boolean wanted) {}
