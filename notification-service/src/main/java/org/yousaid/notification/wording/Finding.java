package org.yousaid.notification.wording;

/**
 * What is wrong with a text, so that no mail is written with it.
 *
 * @param key of the message, for example {@code unknown-placeholder}
 * @param message in plain words
 */
public record Finding(Part part, String key, String message) {}
