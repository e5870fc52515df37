package org.yousaid.notification.template;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yousaid.contract.ResultsPublished.Chart;

/** Turns a letter into a mail: words from the templates of its language, pictures drawn from its counts. */
public final class MailRenderer {

    /** More charts than this nobody reads in a mail; the rest is on the results page. */
    static final int MOST_CHARTS = 6;

    private static final String ENGLISH = "en";

    private final ITemplateEngine engine;
    private final Links links;
    private final Figures figures;
    private final DrawnCharts drawn = new DrawnCharts();

    public MailRenderer(ITemplateEngine engine, Links links, ZoneId zone) {
        this.engine = engine;
        this.links = links;
        this.figures = new Figures(zone);
    }

    /**
     * Writes the mail.
     *
     * @param language BCP 47 tag; English where there are no templates in that language
     */
    public Mail render(Letter letter, String language) {
        return render(letter, language, null);
    }

    /** What the reader needs to stop mails like this one. */
    public record Stop(String message, String token) {
        @Override
        public String toString() {
            return "[stop]";
        }
    }

    /** What the reader needs to choose which mails they get. */
    public record Choose(String message, String token) {
        @Override
        public String toString() {
            return "[choose]";
        }
    }

    /** Writes a mail that can be stopped. */
    public Mail render(Letter letter, String language, @Nullable Stop stop) {
        return render(letter, language, stop, null);
    }

    /** Writes a mail that can be stopped, to somebody who can choose which others they get. */
    public Mail render(Letter letter, String language, @Nullable Stop stop, @Nullable Choose choose) {
        @Nullable
        String stopLink = letter instanceof Letter.FollowedProgress followed
                ? links.stopFollowing(followed.following(), followed.token())
                : stop == null ? null : links.stopMails(stop.message(), stop.token());
        List<ChartView> charts = switch (letter) {
            case Letter.Thanks thanks -> drawn.of(thanks.results(), this::charts);
            case Letter.Interim interim -> drawn.of(interim.views(), this::charts);
            case Letter.ResponseReceipt _,
                    Letter.SuggestionReceipt _,
                    Letter.Noted _,
                    Letter.PersonalWord _,
                    Letter.RepliesOwed _,
                    Letter.Outcome _,
                    Letter.Progress _,
                    Letter.SignIn _,
                    Letter.SavedForm _,
                    Letter.StillHere _,
                    Letter.ConfirmFollowing _,
                    Letter.FollowedProgress _,
                    Letter.StaffAsked _,
                    Letter.ReferralAsked _,
                    Letter.WardDigest _ -> List.of();
        };
        Context context = new Context(
                Locale.UK,
                new TreeMap<>(Map.of(
                        "letter", letter,
                        "greeting", Greeting.of(letter.name()),
                        "charts", charts,
                        "links", links,
                        "figures", figures,
                        "s", MailStyle.STYLES)));
        context.setVariable("stop", stop == null ? null : stopLink);
        context.setVariable("choose", choose == null ? null : links.preferences(choose.message(), choose.token()));
        String template = ENGLISH + "/" + template(letter);
        return new Mail(
                subject(letter),
                tidy(engine.process(template + ".txt", context)),
                engine.process(template + ".html", context),
                charts.stream().map(ChartView::picture).toList(),
                stopLink);
    }

    private static String template(Letter letter) {
        return switch (letter) {
            case Letter.ResponseReceipt _ -> "response-receipt";
            case Letter.SuggestionReceipt _ -> "suggestion-receipt";
            case Letter.Noted _ -> "noted";
            case Letter.Thanks _ -> "thanks";
            case Letter.Outcome _ -> "outcome";
            case Letter.Interim _ -> "interim";
            case Letter.PersonalWord _ -> "personal-word";
            case Letter.RepliesOwed _ -> "replies-owed";
            case Letter.Progress _ -> "progress";
            case Letter.SignIn _ -> "sign-in";
            case Letter.SavedForm _ -> "saved-form";
            case Letter.StillHere _ -> "still-here";
            case Letter.ConfirmFollowing _ -> "confirm-following";
            case Letter.FollowedProgress _ -> "followed-progress";
            case Letter.StaffAsked _ -> "staff-asked";
            case Letter.ReferralAsked _ -> "referral-asked";
            case Letter.WardDigest _ -> "ward-digest";
        };
    }

    private static String subject(Letter letter) {
        return switch (letter) {
            case Letter.ResponseReceipt receipt -> about("We have your answer", receipt.consultation());
            case Letter.SuggestionReceipt _ -> "We have your suggestion";
            case Letter.Noted _ -> "We have what you told us";
            case Letter.Thanks thanks ->
                about("What everybody said", thanks.results().consultation().title());
            case Letter.Outcome told ->
                about("What came of it", told.outcome().consultation().title());
            case Letter.Interim interim ->
                about("What was said so far", interim.views().consultation().title());
            case Letter.PersonalWord _ -> "A word from the council";
            case Letter.RepliesOwed owed -> about(owed.heading(), owed.title());
            case Letter.Progress progress ->
                progress.decided() ? "An answer to your suggestion" : "News about your suggestion";
            case Letter.SignIn _ -> "Your link to sign in";
            case Letter.SavedForm saved -> about("The answer you saved", saved.consultation());
            case Letter.StillHere _ -> "Your suggestion is not forgotten";
            case Letter.ConfirmFollowing asked ->
                asked.supports() ? "Do you support this suggestion?" : "Do you want to follow this suggestion?";
            case Letter.FollowedProgress progress ->
                progress.decided() ? "An answer to a suggestion you follow" : "News about a suggestion you follow";
            case Letter.StaffAsked asked -> asked.heading() + ": suggestion " + asked.reference();
            case Letter.ReferralAsked asked -> asked.heading() + " (" + asked.reference() + ")";
            case Letter.WardDigest digest -> about("New this week", digest.where());
        };
    }

    private static String about(String what, @Nullable String title) {
        return title == null ? what : what + ": " + title;
    }

    private List<ChartView> charts(List<Chart> all) {
        List<ChartView> views = new ArrayList<>();
        for (Chart chart : all.subList(0, Math.min(all.size(), MOST_CHARTS))) {
            views.add(view(chart, "chart-" + (views.size() + 1)));
        }
        return views;
    }

    private ChartView view(Chart chart, String contentId) {
        List<ChartView.Row> rows = chart.bars().stream()
                .map(bar -> new ChartView.Row(
                        bar.label(), figures.number(bar.count()), figures.share(bar.count(), chart.base())))
                .toList();
        List<BarChart.Bar> bars = chart.bars().stream()
                .map(bar -> new BarChart.Bar(
                        bar.label(),
                        bar.count(),
                        figures.number(bar.count()) + " · " + figures.share(bar.count(), chart.base())))
                .toList();
        String answered = figures.count(chart.base(), "person", "people") + " answered this question";
        Picture picture = new Picture(
                contentId,
                BarChart.png(bars),
                BarChart.WIDTH,
                BarChart.height(bars.size()),
                "Bar chart. " + chart.text() + " " + answered + ". "
                        + rows.stream()
                                .map(row -> row.label() + ": " + row.count() + ", " + row.share())
                                .collect(Collectors.joining("; "))
                        + ".");
        return new ChartView(chart.text(), answered, hint(chart), picture, rows);
    }

    private @Nullable String hint(Chart chart) {
        Double mean = chart.mean();
        if (mean != null) {
            return "On average: " + figures.decimal(mean) + ".";
        }
        return chart.type().equals("MULTIPLE_CHOICE")
                ? "People could choose more than one, so the shares add up to more than 100%."
                : null;
    }

    private static String tidy(String text) {
        return text.replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip() + "\n";
    }
}
