package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sections of the form as the results have them: a title before the first question of each, and a list of all.
 *
 * @param heads by the number of the question they stand before
 * @param contents all of them in their order; none where that is not worth a list
 */
public record ResultSections(Map<Integer, Head> heads, List<Entry> contents) {

    /** Questions that are found or put in another order are in no sections. */
    static final ResultSections NONE = new ResultSections(Map.of(), List.of());

    public ResultSections {
        heads = Map.copyOf(heads);
        contents = List.copyOf(contents);
    }

    /**
     * A title before a question.
     *
     * @param continued whether it began on the page before
     */
    public record Head(String id, String title, boolean continued) {}

    /** Where a section begins. */
    public record Entry(String id, String title, int page, int questions) {}

    /** A title to stand before this question, if there is one. */
    public Optional<Head> before(int number) {
        return Optional.ofNullable(heads.get(number));
    }

    /** Whether questions stand under titles here. */
    public boolean any() {
        return !heads.isEmpty();
    }

    static ResultSections of(
            Consultation consultation, List<Results.Counted> questions, List<ResultView> shown, int onAPage) {
        Map<String, String> titles = consultation.titledParts().stream()
                .collect(Collectors.toMap(Consultation.Section::id, Consultation.Section::title, (one, _) -> one));
        List<@Nullable String> sections = sections(consultation, questions, titles);
        Map<Integer, Head> heads = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            int number = shown.get(i).number();
            String section = sections.get(number - 1);
            boolean begins = number == 1 || !Objects.equals(sections.get(number - 2), section);
            if (section != null && (begins || i == 0)) {
                heads.put(number, new Head(section, Objects.requireNonNull(titles.get(section)), !begins));
            }
        }
        return new ResultSections(heads, contents(sections, titles, onAPage));
    }

    /** The section of each question, null where it is in none. */
    private static List<@Nullable String> sections(
            Consultation consultation, List<Results.Counted> questions, Map<String, String> titles) {
        Map<String, String> named = new HashMap<>();
        consultation.asked().forEach(question -> {
            String section = question.section();
            if (section != null && titles.containsKey(section)) {
                named.put(question.id(), section);
            }
        });
        List<@Nullable String> sections = new ArrayList<>();
        questions.forEach(question -> sections.add(named.get(question.id())));
        return sections;
    }

    private static List<Entry> contents(List<@Nullable String> sections, Map<String, String> titles, int onAPage) {
        List<Entry> entries = IntStream.range(0, sections.size())
                .filter(at -> sections.get(at) != null
                        && (at == 0 || !Objects.equals(sections.get(at - 1), sections.get(at))))
                .mapToObj(at -> entry(sections, titles, at, onAPage))
                .toList();
        return entries.size() < 2 ? List.of() : entries;
    }

    private static Entry entry(List<@Nullable String> sections, Map<String, String> titles, int at, int onAPage) {
        String section = Objects.requireNonNull(sections.get(at));
        int questions = (int) sections.stream().filter(section::equals).count();
        return new Entry(section, Objects.requireNonNull(titles.get(section)), at / onAPage + 1, questions);
    }
}
