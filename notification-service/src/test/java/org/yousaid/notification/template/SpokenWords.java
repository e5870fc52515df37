package org.yousaid.notification.template;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a mail says, without how it looks. */
final class SpokenWords {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private SpokenWords() {}

    static String ofHtml(String html) {
        String body = html.substring(html.indexOf("<body"));
        return body.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("</?(strong|a|th:block)\\b[^>]*>", "")
                .replaceAll("<img[^>]*alt=\"([^\"]*)\"[^>]*>", " [$1] ")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=[.!?:]) ", "\n")
                .strip();
    }

    static List<String> links(String html) {
        return LINK.matcher(html).results().map(MatchResult::group).distinct().toList();
    }
}
