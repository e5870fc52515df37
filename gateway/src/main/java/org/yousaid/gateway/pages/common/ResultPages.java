package org.yousaid.gateway.pages.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some of the results at a time, found by a word and put in an order, so that hundreds of questions can be read. */
public record ResultPages(
        List<ResultView> shown,
        ResultSections sections,
        String search,
        Order order,
        int page,
        int pages,
        int found,
        int all) {

    private static final int ON_A_PAGE = 20;

    /** How the questions can be ordered. */
    public enum Order {
        ASKED("As they were asked"),
        ANSWERED("Most answered first"),
        AGREED("Clearest first"),
        DIVIDED("Most divided first");

        private final String words;

        Order(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Order of(@Nullable String parameter) {
            for (Order order : values()) {
                if (order.parameter().equals(parameter)) {
                    return order;
                }
            }
            return ASKED;
        }
    }

    public static ResultPages of(
            Consultation consultation,
            Results results,
            @Nullable String search,
            @Nullable String order,
            @Nullable String page) {
        String words = search == null ? "" : search.strip();
        Order chosen = Order.of(order);
        List<Results.Counted> questions = results.questions();
        List<ResultView> found = IntStream.range(0, questions.size())
                .filter(index -> matches(questions.get(index), words))
                .mapToObj(index -> ResultView.of(index + 1, questions.get(index), results.responses()))
                .sorted(comparator(chosen))
                .toList();
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int at = Math.clamp(number(page), 1, pages);
        List<ResultView> shown = found.stream()
                .skip((long) (at - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        ResultSections sections = words.isEmpty() && chosen == Order.ASKED
                ? ResultSections.of(consultation, results.questions(), shown, ON_A_PAGE)
                : ResultSections.NONE;
        return new ResultPages(shown, sections, words, chosen, at, pages, found.size(), questions.size());
    }

    private static boolean matches(Results.Counted question, String words) {
        String text = question.text().toLowerCase(Locale.UK);
        return List.of(words.toLowerCase(Locale.UK).split("\\s+", -1)).stream().allMatch(text::contains);
    }

    private static Comparator<ResultView> comparator(Order order) {
        return switch (order) {
            case ASKED -> Comparator.comparingInt(ResultView::number);
            case ANSWERED ->
                Comparator.comparingLong(ResultView::base).reversed().thenComparingInt(ResultView::number);
            case AGREED ->
                Comparator.comparing((ResultView view) -> !view.isDrawn())
                        .thenComparing(
                                Comparator.comparingDouble(ResultView::lead).reversed())
                        .thenComparingInt(ResultView::number);
            case DIVIDED ->
                Comparator.comparing((ResultView view) -> !view.isDrawn())
                        .thenComparingDouble(ResultView::lead)
                        .thenComparingInt(ResultView::number);
        };
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1;
    }

    /** Whether there are enough questions to look among. */
    public boolean many() {
        return all > ON_A_PAGE;
    }

    public List<Order> orders() {
        return List.of(Order.values());
    }

    /** The page numbers worth a link: the first, the last and those around this one; 0 stands for those left out. */
    public List<Integer> links() {
        List<Integer> near = IntStream.rangeClosed(1, pages)
                .filter(number -> number == 1 || number == pages || Math.abs(number - page) <= 1)
                .boxed()
                .toList();
        return IntStream.range(0, near.size())
                .boxed()
                .flatMap(index -> index > 0 && near.get(index) - near.get(index - 1) > 1
                        ? java.util.stream.Stream.of(0, near.get(index))
                        : java.util.stream.Stream.of(near.get(index)))
                .toList();
    }
}
