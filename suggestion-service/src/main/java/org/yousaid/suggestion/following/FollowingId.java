package org.yousaid.suggestion.following;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/**
 * Id of a following: {@code following-} and 26 symbols that follow from suggestion and person by the vault's keyed hash. So
 * nobody follows twice, and nobody without the key can tell who is behind it.
 */
public record FollowingId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("following-[0-9a-z]{26}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FollowingId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not the id of a following");
        }
    }

    /** The one id for this suggestion and this person. */
    public static FollowingId of(SuggestionId suggestion, PersonId person, PersonVault vault) {
        String hash = vault.fingerprint("following " + suggestion.value() + " " + person.value());
        return new FollowingId("following-" + CrockfordText.of(HexFormat.of().parseHex(hash)));
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
