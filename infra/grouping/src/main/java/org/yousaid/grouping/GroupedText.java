package org.yousaid.grouping;

/**
 * A text to be grouped. Prints without its words.
 *
 * @param id tells it from the others
 */
public record GroupedText(String id, String words) {

    @Override
    public String toString() {
        return "GroupedText[" + id + "]";
    }
}
