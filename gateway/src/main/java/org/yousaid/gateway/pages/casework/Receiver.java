package org.yousaid.gateway.pages.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body that suggestions can be referred to. */
record Receiver(
        String id,
        String name,
        @Nullable Map<String, String> names,
        String email,
        String purpose,
        int days,
        boolean retired,
        long version) {

    static final String WELSH = "cy";

    public @Nullable String nameInWelsh() {
        return names == null ? null : names.get(WELSH);
    }
}
