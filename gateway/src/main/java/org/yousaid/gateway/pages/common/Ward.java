package org.yousaid.gateway.pages.common;

/** A place an answer may name. */
public record Ward(String code, String name) {}
