package org.yousaid.gateway.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as a browser without scripts sends it: what is hidden in the page goes along with what is typed. */
record FilledForm(Browser browser, Browser.Shown page) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    /** Sends it to an address with these names and values typed. */
    Browser.Shown send(String path, String... typed) {
        List<String> fields = new ArrayList<>(hidden());
        fields.addAll(List.of(typed));
        return browser.send(path, fields.toArray(String[]::new));
    }

    private List<String> hidden() {
        List<String> fields = new ArrayList<>();
        Matcher matcher = HIDDEN.matcher(page.html());
        while (matcher.find()) {
            fields.add(matcher.group(1));
            fields.add(matcher.group(2)
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&"));
        }
        return fields;
    }
}
