package org.yousaid.notification.template;

import jakarta.activation.DataSource;

/**
 * A picture inside a mail.
 *
 * @param contentId its name within the mail, without angle brackets
 * @param png the picture, drawn at twice the size it is shown in
 * @param width in the mail, in CSS pixels
 * @param height in the mail, in CSS pixels
 * @param alternative what it shows, in words
 */
public record Picture(String contentId, DataSource png, int width, int height, String alternative) {}
