package org.yousaid.contract;

/** Which consultation something belongs to, in the words its pages use. */
public record ConsultationSummary(String id, String slug, String title) {}
