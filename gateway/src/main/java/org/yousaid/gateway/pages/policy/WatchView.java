package org.yousaid.gateway.pages.policy;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.ColumnChart;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Words;

/**
 * Who answers and who does not, as the page draws it.
 *
 * @param saying what there is to say first
 * @param unheard a sentence on who is not being heard; absent where nothing can be said
 * @param days absent as long as nothing came in
 * @param wards absent where there are none, or nothing came in from any
 * @param stops absent as long as nothing came in
 */
record WatchView(
        String saying,
        @Nullable String unheard,
        @Nullable ColumnChart days,
        @Nullable BarChart channels,
        @Nullable BarChart wards,
        @Nullable BarChart stops,
        @Nullable String leaving) {

    private static final int MOST_NAMES = 5;

    static WatchView of(Watch watch, Words words, Dates dates) {
        boolean any = watch.responses() > 0;
        return new WatchView(
                saying(watch, words, dates),
                unheard(watch),
                any ? days(watch, words, dates) : null,
                any ? channels(watch, words) : null,
                any && !watch.wards().isEmpty() ? wards(watch, words) : null,
                any && !watch.questions().isEmpty() ? stops(watch, words) : null,
                any ? leaving(watch, words) : null);
    }

    private static String saying(Watch watch, Words words, Dates dates) {
        if (watch.responses() == 0) {
            return "Nobody has answered yet.";
        }
        Watch.OfDay last = watch.days().getLast();
        return capital(words.count(watch.responses(), "person")) + " have answered, " + words.number(last.responses())
                + " of them on " + dates.date(last.day()) + ", the latest day.";
    }

    private static @Nullable String unheard(Watch watch) {
        if (watch.source() == null || watch.responses() == 0) {
            return null;
        }
        boolean known = watch.wards().stream().anyMatch(ward -> !ward.heard().equals("UNKNOWN"));
        if (!known) {
            return "It is too early to say who is missing: that takes ten answers from wards with a known population.";
        }
        if (watch.unheard().isEmpty()) {
            return "Every ward is heard about as much as its share of the people.";
        }
        List<String> names = watch.unheard().stream()
                .map(Watch.Unheard::name)
                .limit(MOST_NAMES)
                .toList();
        int more = watch.unheard().size() - names.size();
        return "Hardly anybody or nobody answered from " + String.join(", ", names)
                + (more > 0 ? " and " + more + " more." : ".");
    }

    private static ColumnChart days(Watch watch, Words words, Dates dates) {
        return ColumnChart.of(
                "days",
                "Answers a day",
                "From " + dates.date(watch.days().getFirst().day()) + " to "
                        + dates.date(watch.days().getLast().day()),
                watch.days().stream()
                        .map(day -> new ColumnChart.Value(
                                dates.date(day.day()), day.responses(), words.number(day.responses())))
                        .toList());
    }

    private static BarChart channels(Watch watch, Words words) {
        return BarChart.of(
                "channels",
                "Answers by channel",
                "How people answered",
                watch.channels().stream()
                        .map(channel -> new BarChart.Row(
                                channel.words(),
                                (double) channel.responses() / watch.responses(),
                                words.number(channel.responses())))
                        .toList());
    }

    /** By answers of a thousand people where populations are known, else by answers. */
    private static @Nullable BarChart wards(Watch watch, Words words) {
        boolean perThousand = watch.wards().stream().anyMatch(ward -> ward.perThousand() != null);
        List<Watch.OfWard> shown = perThousand
                ? watch.wards().stream()
                        .filter(ward -> ward.perThousand() != null)
                        .sorted(Comparator.comparingDouble(WatchView::rate))
                        .toList()
                : watch.wards();
        double most = shown.stream()
                .mapToDouble(ward -> perThousand ? rate(ward) : ward.responses())
                .max()
                .orElse(0);
        if (most == 0) {
            return null;
        }
        return BarChart.of(
                "wards",
                perThousand ? "Answers of a thousand people, by ward" : "Answers by ward",
                perThousand ? "The wards that are heard least come first" : "In the order of their names",
                shown.stream()
                        .map(ward -> new BarChart.Row(
                                ward.name(),
                                (perThousand ? rate(ward) : ward.responses()) / most,
                                perThousand ? words.decimal(rate(ward)) : words.number(ward.responses()),
                                ward.heard().equals("NOBODY") || ward.heard().equals("LITTLE") ? "late" : ""))
                        .toList());
    }

    private static double rate(Watch.OfWard ward) {
        Double rate = ward.perThousand();
        return rate == null ? 0 : rate;
    }

    private static BarChart stops(Watch watch, Words words) {
        double all = Math.max(1, watch.questions().getFirst().reached());
        return BarChart.of(
                "stops",
                "How far people come",
                "How many answered each question or a later one",
                watch.questions().stream()
                        .map(question -> new BarChart.Row(
                                question.text(), question.reached() / all, words.number(question.reached())))
                        .toList());
    }

    /** Where most stop; the last question is where they should. */
    private static @Nullable String leaving(Watch watch, Words words) {
        return watch.questions().stream()
                .limit(Math.max(0, watch.questions().size() - 1))
                .filter(question -> question.stopped() > 0)
                .max(Comparator.comparingLong(Watch.OfQuestion::stopped))
                .map(question -> "Most of those who stopped before the end did so after “" + question.text() + "” ("
                        + words.count(question.stopped(), "person") + ").")
                .orElse(null);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
