package org.yousaid.notification.wording;

import java.util.List;

/** A piece of a text as it was read: there is nothing in it that could be run. */
public sealed interface Phrase {

    /** Words of the author. */
    record Words(String text) implements Phrase {}

    /** A placeholder. */
    record Named(String name) implements Phrase {}

    /** One text where something is so, another where it is not. */
    record Choice(String condition, List<Phrase> then, List<Phrase> otherwise) implements Phrase {

        public Choice {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }
}
