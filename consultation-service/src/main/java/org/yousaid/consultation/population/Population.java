package org.yousaid.consultation.population;

import java.util.regex.Pattern;

/**
 * How many people are in one group.
 *
 * @param by what people are grouped by: {@value #WARD}, or the id of an equality question such as {@code age}
 * @param group the code of a ward, or the id of an answer to that question
 * @param people how many there are, 0 to {@value #MOST_PEOPLE}
 */
public record Population(String by, String group, long people) {

    /** The kind of group that a ward is. */
    public static final String WARD = "ward";

    /** More than live in any country. */
    public static final long MOST_PEOPLE = 2_000_000_000;

    private static final Pattern BY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_+-]{1,40}");

    public Population {
        if (!isBy(by) || !isGroup(group) || people < 0 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("A population is a number of people in a group of a kind");
        }
    }

    static boolean isBy(String text) {
        return BY.matcher(text).matches();
    }

    static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }
}
