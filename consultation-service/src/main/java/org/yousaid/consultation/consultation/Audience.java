package org.yousaid.consultation.consultation;

import java.util.List;

/**
 * Who is asked.
 *
 * @param everyone whether all are asked
 * @param wards codes of the wards that are asked; empty when everyone is
 */
public record Audience(boolean everyone, List<String> wards) {

    public static final Audience EVERYONE = new Audience(true, List.of());

    public Audience {
        wards = List.copyOf(wards);
        if (everyone != wards.isEmpty()) {
            throw new IllegalArgumentException("Either everyone is asked or the people of some wards");
        }
    }
}
