package org.yousaid.gateway.pages.casework;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yousaid.contract.Reference;

/** A suggestion that was ticked in a list, as it was then. */
record Chosen(String reference, long version) {

    private static final Pattern FORM = Pattern.compile("(?<reference>\\S{1,40}) (?<version>\\d{1,9})");

    static List<Chosen> read(List<String> values) {
        return values.stream().flatMap(value -> read(value).stream()).distinct().toList();
    }

    private static Optional<Chosen> read(String value) {
        Matcher parts = FORM.matcher(value);
        return parts.matches()
                ? Reference.read(parts.group("reference"))
                        .map(reference -> new Chosen(reference.value(), Long.parseLong(parts.group("version"))))
                : Optional.empty();
    }

    public String value() {
        return reference + " " + version;
    }
}
