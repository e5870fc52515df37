package org.yousaid.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextGroupsTest {

    private static final List<String> BUSES = List.of(
            "The bus timetable is never right in the evening",
            "More evening buses please, the bus timetable is useless",
            "Buses are late and the bus timetable is wrong",
            "I wait for the bus and the timetable lies",
            "Please print the bus timetable at each stop");
    private static final List<String> TREES = List.of(
            "Plant more trees in the park",
            "The park needs more trees and shade",
            "Please plant trees along the park path",
            "Park trees give shade, plant more trees",
            "We want more trees in our park");
    private static final List<String> CHINESE = List.of(
            "公共交通應該更便宜", "公共交通在晚上不夠", "請改善公共交通", "晚上的公共交通太少", "司機需要保險", "乘客和司機需要保險", "沒有保險的司機很危險", "司機的保險應該由公司付");

    @Test
    void putsTextsTogetherThatSpeakOfTheSame() {
        List<TextGroup> groups = TextGroups.of(texts(BUSES, TREES));

        assertThat(groups).isNotEmpty();
        assertThat(groups.getFirst().label()).isNotBlank();
        assertThat(together(groups, "0-0", "0-1")).isTrue();
        assertThat(together(groups, "1-0", "1-1")).isTrue();
    }

    @Test
    void comesToTheSameInWhateverOrderTheTextsAreGiven() {
        List<GroupedText> texts = texts(BUSES, TREES);
        List<TextGroup> first = TextGroups.of(texts);
        assertThat(first).isNotEmpty();
        List<GroupedText> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(TextGroups.of(shuffled)).isEqualTo(first);
    }

    @Test
    void namesChineseGroupsInWordsWithoutBlanks() {
        List<TextGroup> groups = TextGroups.of(texts(CHINESE));

        assertThat(groups).isNotEmpty();
        assertThat(groups)
                .allSatisfy(group -> assertThat(group.label()).doesNotContainPattern("\\p{IsHan} \\p{IsHan}"));
        assertThat(groups.toString()).contains("保險");
    }

    @ParameterizedTest
    @EnumSource(GroupingMethod.class)
    void hasNoGroupsForNothing(GroupingMethod method) {
        assertThat(TextGroups.of(List.of(), method, 10)).isEmpty();
        assertThat(TextGroups.of(List.of(new GroupedText("a", "Trees")), method, 10))
                .isEmpty();
        assertThat(TextGroups.of(List.of(new GroupedText("a", ""), new GroupedText("b", "🌳")), method, 10))
                .isEmpty();
    }

    @Test
    void placesMoreTextsThanMakeTheGroups() {
        List<GroupedText> many = new ArrayList<>();
        IntStream.range(0, TextGroups.MOST_CLUSTERED * 3)
                .forEach(i -> many.add(new GroupedText(
                        "text-%05d".formatted(i),
                        (i % 2 == 0 ? BUSES.get(i / 2 % BUSES.size()) : TREES.get(i / 2 % TREES.size())) + " number "
                                + i)));
        List<TextGroup> groups = TextGroups.of(many);

        assertThat(groups.stream().flatMap(group -> group.members().stream()).distinct())
                .hasSizeGreaterThan(many.size() * 9 / 10);
    }

    @Test
    void tellsNobodyTheWords() {
        assertThat(new GroupedText("a", "secret")).hasToString("GroupedText[a]");
    }

    @Test
    void findsTheNearestGroupOrNone() {
        NearestGroup nearest = NearestGroup.of(Map.of("buses", BUSES, "trees", TREES));

        assertThat(nearest.to("Is there a newer timetable for buses?")).contains("buses");
        assertThat(nearest.to("A tree for every child")).contains("trees");
        assertThat(nearest.to("Dentists are far away")).isEmpty();
        assertThat(nearest.to("")).isEmpty();
    }

    @Test
    void joinsPairsOfCharactersAgain() {
        assertThat(UnspacedScript.paired("a公共交通b")).isEqualTo("a 公共 共交 交通 b");
        assertThat(UnspacedScript.joined("公共 共交 交通")).isEqualTo("公共交通");
        assertThat(UnspacedScript.joined("Bus timetable")).isEqualTo("Bus timetable");
    }

    @SafeVarargs
    private static List<GroupedText> texts(List<String>... groups) {
        List<GroupedText> texts = new ArrayList<>();
        for (int group = 0; group < groups.length; group++) {
            for (int i = 0; i < groups[group].size(); i++) {
                texts.add(new GroupedText(group + "-" + i, groups[group].get(i)));
            }
        }
        return texts;
    }

    private static boolean together(List<TextGroup> groups, String one, String other) {
        return groups.stream().anyMatch(group -> group.members().containsAll(Set.of(one, other)));
    }
}
