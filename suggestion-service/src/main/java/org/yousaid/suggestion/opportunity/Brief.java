package org.yousaid.suggestion.opportunity;

/**
 * What an opportunity is, in the words of its reviewer; public.
 *
 * @param title one line
 * @param serviceArea the part of the council whose work it is
 * @param owner who answers for it: a person or a post
 */
public record Brief(String title, String summary, String serviceArea, String owner) {}
