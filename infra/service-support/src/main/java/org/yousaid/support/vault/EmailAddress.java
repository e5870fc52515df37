package org.yousaid.support.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as it was given, checked so far that it can stand in a mail's header: no control characters, no
 * spaces, nothing that separates addresses, exactly one @, 254 characters at most. Prints without the address.
 */
public record EmailAddress(@JsonValue String value) {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\p{Cntrl}\\p{Z}\\s@\"(),:;<>\\[\\]\\\\]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile(
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmailAddress {
        if (value.length() > LONGEST) {
            throw new InvalidEmailAddress("An e-mail address has at most 254 characters.");
        }
        int at = value.indexOf('@');
        if (at < 0
                || !LOCAL_PART.matcher(value.substring(0, at)).matches()
                || !DOMAIN.matcher(value.substring(at + 1)).matches()) {
            throw new InvalidEmailAddress("This is not an e-mail address, like name@example.com.");
        }
    }

    /**
     * The address in what somebody typed; blanks around it are theirs to make.
     *
     * @throws InvalidEmailAddress when it is none
     */
    public static EmailAddress parse(String typed) {
        return new EmailAddress(stripBlanks(typed));
    }

    /** Only blanks: a line break is never a slip of the thumb. */
    private static String stripBlanks(String typed) {
        return typed.length() > 2 * LONGEST ? typed : typed.replaceAll("^ +| +$", "");
    }

    /** The form in which two spellings of one address are equal. */
    public String normalised() {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "[e-mail address]";
    }
}
