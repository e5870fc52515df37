package org.yousaid.support.problem;

/**
 * One thing that is wrong with a request's content.
 *
 * @param pointer JSON pointer (RFC 6901) to the place in the body, empty for the whole body or a header
 * @param key what is wrong in kebab case, for pages that put it in their own words
 * @param message the same in plain English
 */
public record InvalidInput(String pointer, String key, String message) {

    /** The same, seen from further outside: {@code prefix} is the pointer of what holds this place. */
    public InvalidInput under(String prefix) {
        return new InvalidInput(prefix + pointer, key, message);
    }
}
