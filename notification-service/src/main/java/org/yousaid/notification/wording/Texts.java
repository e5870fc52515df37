package org.yousaid.notification.wording;

/**
 * What a mail says, as its author typed it.
 *
 * @param preview what a list of mails shows beside the subject
 * @param footer why the reader gets it, and what they can do about that
 */
public record Texts(String subject, String preview, String heading, String body, String footer) {

    public Texts {
        subject = tidy(subject);
        preview = tidy(preview);
        heading = tidy(heading);
        body = tidy(body);
        footer = tidy(footer);
    }

    /** One of its parts. */
    public String of(Part part) {
        return switch (part) {
            case SUBJECT -> subject;
            case PREVIEW -> preview;
            case HEADING -> heading;
            case BODY -> body;
            case FOOTER -> footer;
        };
    }

    private static String tidy(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
