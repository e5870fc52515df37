package org.yousaid.wrong.second;

import org.yousaid.wrong.first.IFirst;

/** Leans on the first feature, which leans on this one. */
public record Second(IFirst first) {}
