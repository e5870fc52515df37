package org.yousaid.gateway.pages.performance;

import java.util.ArrayList;
import java.util.List;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.FigureTable;
import org.yousaid.gateway.pages.common.FigureTable.Line;
import org.yousaid.gateway.pages.common.Words;
import org.yousaid.gateway.pages.performance.Board.Age;
import org.yousaid.gateway.pages.performance.Board.OfStage;
import org.yousaid.gateway.pages.performance.Board.Suggestions;

/** The part of the page that is about suggestions. */
final class SuggestionSections {

    private static final String DEFINITION =
            "Every suggestion stands at one stage of the process. Its age is counted in days of"
                    + " the calendar from the day it came; what is at an end has none. Suggestions that were brought here from"
                    + " elsewhere as history are not counted.";

    private final Words words;
    private final Dates dates;

    SuggestionSections(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    List<Section> of(Suggestions all) {
        if (all.received() == 0) {
            return List.of(Section.empty(
                    "suggestions",
                    "Suggestions by stage and age",
                    DEFINITION,
                    "No suggestion was made yet. You can make the first one."));
        }
        return List.of(stages(all), ages(all));
    }

    private Section stages(Suggestions all) {
        double most = Math.max(
                1,
                all.stages().stream()
                        .mapToLong(stage -> stage.open() + stage.over())
                        .max()
                        .orElse(0));
        List<String> columns = new ArrayList<>(List.of("Stage", "Suggestions", "Open"));
        all.ages().forEach(age -> columns.add(name(age)));
        return new Section(
                "suggestions",
                "Suggestions by stage",
                DEFINITION,
                sentence(all),
                BarChart.of(
                        "stages",
                        "Suggestions by stage",
                        "Paler where they have come to their end",
                        all.stages().stream()
                                .map(stage -> new BarChart.Row(
                                        stage.name(),
                                        (stage.open() + stage.over()) / most,
                                        words.number(stage.open() + stage.over()),
                                        stage.open() == 0 ? "quiet" : ""))
                                .toList()),
                new FigureTable(columns, all.stages().stream().map(this::line).toList()));
    }

    private String sentence(Suggestions all) {
        String came = capital(words.count(all.received(), "suggestion")) + " came so far, " + words.number(all.open())
                + (all.open() == 1 ? " is" : " are") + " open.";
        return all.oldestOpen() == null
                ? came
                : came + " The oldest open one came on " + dates.date(all.oldestOpen()) + ".";
    }

    private Line line(OfStage stage) {
        List<String> figures =
                new ArrayList<>(List.of(words.number(stage.open() + stage.over()), words.number(stage.open())));
        stage.ages().forEach(age -> figures.add(words.number(age.open())));
        return new Line(stage.name(), List.copyOf(figures));
    }

    private Section ages(Suggestions all) {
        double most = Math.max(1, all.ages().stream().mapToLong(Age::open).max().orElse(0));
        return new Section(
                "ages",
                "Open suggestions by age",
                "How long ago the suggestions came that are not at an end yet.",
                all.open() == 0 ? "None is open." : null,
                all.open() == 0
                        ? null
                        : BarChart.of(
                                "ages",
                                "Open suggestions by age",
                                "The youngest first",
                                all.ages().stream()
                                        .map(age -> new BarChart.Row(
                                                name(age),
                                                age.open() / most,
                                                words.number(age.open()),
                                                age.toDays() == null ? "late" : ""))
                                        .toList()),
                new FigureTable(
                        List.of("Age", "Open suggestions"),
                        all.ages().stream()
                                .map(age -> new Line(name(age), List.of(words.number(age.open()))))
                                .toList()));
    }

    private static String name(Age age) {
        return age.toDays() == null
                ? "Over " + (age.fromDays() - 1) + " days"
                : age.fromDays() == 0
                        ? "Up to " + age.toDays() + " days"
                        : age.fromDays() + " to " + age.toDays() + " days";
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
