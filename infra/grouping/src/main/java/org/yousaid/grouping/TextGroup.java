package org.yousaid.grouping;

import java.util.List;

/**
 * Texts that speak of the same.
 *
 * @param label a few words out of the texts that say what it is about
 * @param members ids of the texts, in ascending order; a text may be in several groups
 */
public record TextGroup(String label, List<String> members) {

    public TextGroup {
        members = List.copyOf(members);
    }
}
