package org.yousaid.wrong.first;

/** Has a prefix instead of a name. */
public interface IFirst {}
