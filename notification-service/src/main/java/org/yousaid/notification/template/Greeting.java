package org.yousaid.notification.template;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the reader is addressed. A name that does not look like one is left out: whoever types somebody else's address
 * must not be able to put an advertisement or a link at the top of our mail.
 */
final class Greeting {

    private static final Pattern NAME = Pattern.compile(
            "[\\p{L}\\p{M}][\\p{L}\\p{M}'\\u2019-]*\\.?(?: [\\p{L}\\p{M}][\\p{L}\\p{M}'\\u2019-]*\\.?){0,5}");
    private static final int LONGEST = 60;

    private Greeting() {}

    static String of(@Nullable String name, BlockWords words) {
        return Optional.ofNullable(name)
                .map(String::strip)
                .filter(given ->
                        given.length() <= LONGEST && NAME.matcher(given).matches())
                .map(given -> words.of("greeting.named", "name", given))
                .orElseGet(() -> words.of("greeting.anybody"));
    }
}
