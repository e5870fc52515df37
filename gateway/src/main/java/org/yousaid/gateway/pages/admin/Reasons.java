package org.yousaid.gateway.pages.admin;

import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;

/** Every action asks why. */
final class Reasons {

    private static final int LONGEST = 500;

    private Reasons() {}

    static void check(Form form) {
        if (!form.has("reason")) {
            form.reject("reason", "Write why, in a few words");
        } else if (form.raw("reason").length() > LONGEST) {
            form.reject("reason", "Shorten this to %d characters or fewer".formatted(LONGEST));
        }
    }

    /** The field that a place in the request belongs to. */
    static String field(String pointer) {
        return switch (pointer) {
            case "/reason" -> "reason";
            case "/mode" -> "mode";
            case "/consumer" -> "consumer";
            default -> Refusals.WHOLE;
        };
    }
}
