package org.yousaid.suggestion.suggestion.web;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yousaid.suggestion.suggestion.Suggestions.Place;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/** Where a page ended, as {@code next} says it and {@code after} says it back. */
final class PlaceText {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})_(suggestion-[0-9A-Z-]{1,30})");

    private PlaceText() {}

    static String print(Place place) {
        return place.deadline().toEpochMilli() + "_" + place.id();
    }

    static Place read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidRequest(List.of(
                    new InvalidInput("", "wrong-value", "The parameter after has the next of the page before.")));
        }
        return new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }
}
