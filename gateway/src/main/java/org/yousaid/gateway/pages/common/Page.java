package org.yousaid.gateway.pages.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of a long list, and what to ask for the rest. */
public record Page<T>(@Nullable List<T> items, @Nullable String next) {

    public List<T> shown() {
        return items == null ? List.of() : items;
    }
}
