package org.yousaid.consultation.consultation;

/**
 * One answer that can be chosen.
 *
 * @param id unique within its question; what responses and counts name it by
 */
public record Option(String id, String text) {

    public Option {
        if (!Question.isId(id) || text.isBlank()) {
            throw new IllegalArgumentException("An option has an id and a text");
        }
    }
}
