package org.yousaid.suggestion.process;

import java.util.ArrayList;
import java.util.List;
import org.yousaid.support.problem.InvalidInput;

/** Gathers what is wrong. */
final class Faults {

    private final List<InvalidInput> all = new ArrayList<>();

    void unless(boolean right, String at, String key, String message) {
        if (!right) {
            add(at, key, message);
        }
    }

    void add(String at, String key, String message) {
        all.add(new InvalidInput(at, key, message));
    }

    List<InvalidInput> all() {
        return List.copyOf(all);
    }
}
