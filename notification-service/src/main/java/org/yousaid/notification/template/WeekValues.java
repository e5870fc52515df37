package org.yousaid.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.weekly.WeeklyReport;
import org.yousaid.notification.weekly.WeeklyReport.Breach;
import org.yousaid.notification.weekly.WeeklyReport.LateResults;
import org.yousaid.notification.weekly.WeeklyReport.Numbers;
import org.yousaid.notification.weekly.WeeklyReport.Owed;
import org.yousaid.notification.wording.MailForm;

/** Puts a week into the places that its text has for it. More than a few of anything is on the page only. */
final class WeekValues {

    private static final int MOST = 6;

    private final WeeklyReport report;
    private final Links links;
    private final Figures figures;
    private final BlockWords words;

    WeekValues(WeeklyReport report, Links links, Voice voice) {
        this.report = report;
        this.links = links;
        this.figures = voice.figures();
        this.words = voice.words();
    }

    Values values() {
        Numbers now = report.now();
        WeeklyReport.Undecided undecided = report.undecided();
        return new Values(MailForm.WEEKLY_REPORT)
                .words("from", figures.date(report.week()))
                .words("to", figures.date(report.last()))
                .words("responses", figures.number(now.responses()))
                .flag("one-response", now.responses() == 1)
                .words("suggestions", figures.number(now.suggestions()))
                .flag("one-suggestion", now.suggestions() == 1)
                .words("kept", figures.number(now.keptInTime()))
                .flag("one-kept", now.keptInTime() == 1)
                .words("broken", some(now.broken()))
                .flag("one-broken", now.broken() == 1)
                .flag("quiet", now.nothing())
                .block("needed", needed())
                .block("figures", List.of(new WeekChart(report, figures, words).piece()))
                .block("breaches", first(report.breaches(), this::breach))
                .block("due", first(report.owed(), this::owed))
                .block("results", results())
                .words("waiting", some(undecided.waiting()))
                .flag("one-waiting", undecided.waiting() == 1)
                .words("waiting-late", some(undecided.late()))
                .link("weekly-link", page());
    }

    private String page() {
        return links.weekly(report.week());
    }

    private @Nullable String some(long number) {
        return number == 0 ? null : figures.number(number);
    }

    /** What nobody does unless a person does it, the worst first. */
    private List<Piece> needed() {
        List<Piece.Run> runs = Stream.of(
                        needed("needed.late", report.sum(Owed::late), links.brokenPromises()),
                        needed("needed.held", report.sum(Owed::held), links.promises()),
                        needed("needed.results", report.results().size(), links.overdue()),
                        needed("needed.undecided", report.undecided().late(), page() + "#undecided-heading"))
                .flatMap(List::stream)
                .toList();
        return runs.isEmpty() ? List.of() : List.of(new Piece.LinkList(runs));
    }

    private List<Piece.Run> needed(String key, long number, String link) {
        return number == 0 ? List.of() : List.of(new Piece.Run(counted(key, number), false, link));
    }

    private Piece breach(Breach breach) {
        String owner = breach.owner();
        String who = owner == null ? words.of("breach.nobody") : words.of("breach.owner", "owner", owner);
        return new Piece.Panel(
                said(about(breach.about())),
                said(counted("breach", breach.promises())),
                false,
                List.of(said(words.of("breach." + breach.cause()) + " " + who)));
    }

    private static List<Piece.Run> said(String words) {
        return List.of(new Piece.Run(words, false, null));
    }

    /** One box for each consultation; what is most pressing stands out in it. */
    private Piece owed(Owed owed) {
        List<List<Piece.Run>> lines = Stream.of(
                        line("due.late", owed.late()),
                        line("due.now", owed.dueNow()),
                        byItself(owed),
                        line("due.held", owed.held()),
                        line("due.next", owed.dueNext()))
                .flatMap(List::stream)
                .map(WeekValues::said)
                .toList();
        return new Piece.Panel(said(about(owed.about())), lines.getFirst(), false, lines.subList(1, lines.size()));
    }

    private List<String> line(String key, long number) {
        return number == 0 ? List.of() : List.of(counted(key, number));
    }

    private List<String> byItself(Owed owed) {
        var from = owed.byItselfFrom();
        return from == null
                ? List.of()
                : List.of(counted("due.by-itself", owed.byItself()).replace("{day}", figures.day(from)));
    }

    private List<Piece> results() {
        List<Piece.Run> runs = new ArrayList<>();
        for (LateResults late :
                report.results().subList(0, Math.min(MOST, report.results().size()))) {
            String owner = late.owner();
            String due = words.of("results.due", "day", figures.day(late.dueAt()));
            runs.add(new Piece.Run(
                    late.title() + ", " + due + (owner == null ? "" : ", " + owner), false, links.desk(late.slug())));
        }
        int more = report.results().size() - runs.size();
        if (more > 0) {
            runs.add(new Piece.Run(counted("week.more", more), false, page()));
        }
        return runs.isEmpty() ? List.of() : List.of(new Piece.LinkList(runs));
    }

    private <T> List<Piece> first(List<T> all, Function<T, Piece> piece) {
        List<Piece> pieces = new ArrayList<>(all.stream().limit(MOST).map(piece).toList());
        int more = all.size() - pieces.size();
        if (more > 0) {
            pieces.add(new Piece.Paragraph(
                    List.of(new Piece.Run(counted("week.more", more), false, page())), false, false));
        }
        return pieces;
    }

    private String about(@Nullable String title) {
        return title == null ? words.of("week.apart") : title;
    }

    private String counted(String key, long number) {
        return words.of(key + (number == 1 ? ".one" : ".more"), "n", figures.number(number));
    }
}
