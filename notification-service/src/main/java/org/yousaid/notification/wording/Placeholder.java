package org.yousaid.notification.wording;

/**
 * What an author may put into a text, between braces.
 *
 * @param name for example {@code reply-by}
 * @param meaning what stands there in the mail, in plain words
 * @param optional not every mail has one, so it stands only inside an {@code if} of its own name
 * @param personal tells who the reader is, or what they said: never in a subject, and never real in a preview
 * @param required a mail without it is of no use
 */
public record Placeholder(
        String name, Sort sort, String meaning, boolean optional, boolean personal, boolean required) {

    /** What takes its place. */
    public enum Sort {
        /** Words, a day or a number. */
        WORDS,
        /** An address at our own host. */
        LINK,
        /** Something that stands on a line of its own, for example charts. */
        BLOCK,
        /** Nothing: it only decides what an {@code if} shows. */
        FLAG
    }

    static Placeholder words(String name, String meaning) {
        return new Placeholder(name, Sort.WORDS, meaning, false, false, false);
    }

    static Placeholder link(String name, String meaning) {
        return new Placeholder(name, Sort.LINK, meaning, false, false, false);
    }

    static Placeholder block(String name, String meaning) {
        return new Placeholder(name, Sort.BLOCK, meaning, false, false, true);
    }

    static Placeholder flag(String name, String meaning) {
        return new Placeholder(name, Sort.FLAG, meaning, false, false, false);
    }

    Placeholder maybe() {
        return new Placeholder(name, sort, meaning, true, personal, required);
    }

    Placeholder ofOnePerson() {
        return new Placeholder(name, sort, meaning, optional, true, required);
    }

    Placeholder needed() {
        return new Placeholder(name, sort, meaning, optional, personal, true);
    }
}
