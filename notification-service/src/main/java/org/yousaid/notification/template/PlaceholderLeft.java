package org.yousaid.notification.template;

/** A mail is not written: its text has a placeholder that nothing takes the place of. */
public final class PlaceholderLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wording;
    private final String placeholder;

    PlaceholderLeft(String wording, String placeholder) {
        super(wording + " {" + placeholder + "}", null, false, false);
        this.wording = wording;
        this.placeholder = placeholder;
    }

    /** Which text it is, for example {@code thanks/en/3}. */
    public String wording() {
        return wording;
    }

    /** Which one, or what else is wrong with the text. */
    public String placeholder() {
        return placeholder;
    }
}
