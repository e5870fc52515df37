package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.document.SpreadsheetText;
import org.yousaid.consultation.results.GroupNames.Names;
import org.yousaid.consultation.results.QuestionResults.OptionResults;
import org.yousaid.consultation.results.QuestionResults.RowResults;
import org.yousaid.consultation.results.QuestionResults.StepResults;
import org.yousaid.consultation.results.QuestionResults.ThemeResults;
import org.yousaid.consultation.results.ResultsRepresentation.BreakdownResults;
import org.yousaid.consultation.results.ResultsRepresentation.GroupResults;
import org.yousaid.consultation.suppression.SmallestNumber;

/**
 * Results as rows for spreadsheets: one per option, step, bin or month, and one per question in words; first of everybody, then of each
 * group. It is made of what the API shows, so that nothing is shown here that is hidden there.
 */
record ResultsTable(List<Row> rows) {

    static final List<String> COLUMNS = List.of(
            "question",
            "type",
            "text",
            "option",
            "label",
            "count",
            "base",
            "share",
            "asked",
            "skipped",
            "by",
            "group",
            "name",
            "hidden",
            "row",
            "row_label",
            "mean_rank",
            "weighted_share",
            "version",
            "position");

    /**
     * One row.
     *
     * @param by what its group is one of; empty for everybody
     * @param cells a text, a number or null for each of {@link #COLUMNS}; no text that a spreadsheet would run
     */
    record Row(String by, List<@Nullable Object> cells) {}

    static ResultsTable of(ConsultationView view, PublishedResults published, Names names, SmallestNumber smallest) {
        ResultsRepresentation results = ResultsRepresentation.of(view, published, Part.ALL, names, smallest);
        List<Row> rows = new ArrayList<>();
        CountedAt now = new CountedAt(results.version(), results.position());
        results.questions()
                .forEach(question -> add(rows, question, new Whose("", "", "", CountedAt.of(question, now))));
        for (BreakdownResults breakdown : results.breakdowns()) {
            CountedAt then = breakdown.position() == now.position() ? now : new CountedAt(null, breakdown.position());
            for (GroupResults group : breakdown.groups()) {
                Whose whose = new Whose(breakdown.by(), group.id(), group.name(), then);
                group.questions().forEach(question -> add(rows, question, whose));
                if (group.suppressed()) {
                    rows.add(whose.hidden());
                }
            }
        }
        return new ResultsTable(rows);
    }

    private static void add(List<Row> rows, QuestionResults question, Whose whose) {
        List<OptionResults> options = question.options();
        List<StepResults> steps = question.distribution();
        List<RowResults> matrix = question.rows();
        if (options != null) {
            options.forEach(option -> rows.add(whose.row(question, option)));
        } else if (steps != null) {
            steps.forEach(step -> rows.add(whose.row(
                    question,
                    new OptionResults(step.name(), step.reading(), step.count(), step.share(), step.weighted()))));
        } else if (matrix != null) {
            matrix.forEach(row -> row.options().forEach(option -> rows.add(whose.row(question, row, option))));
        } else {
            rows.add(whose.inWords(question));
            Objects.requireNonNullElse(question.themes(), List.<ThemeResults>of())
                    .forEach(theme -> rows.add(whose.row(
                            question,
                            new OptionResults(theme.id(), theme.label(), theme.count(), theme.share(), null))));
        }
    }

    /**
     * For which version and up to which event something was counted.
     *
     * @param version null where that was an earlier one, and it is not known which
     */
    private record CountedAt(@Nullable Integer version, long position) {

        static CountedAt of(QuestionResults question, CountedAt now) {
            Long earlier = question.position();
            return earlier == null ? now : new CountedAt(question.version(), earlier);
        }
    }

    /** Whose answers a row is about. */
    private record Whose(String by, String group, String name, CountedAt counted) {

        Row row(QuestionResults question, OptionResults option) {
            return row(question, option, question.base(), List.of("", ""), option.count() == null);
        }

        Row row(QuestionResults question, RowResults row, OptionResults option) {
            return row(question, option, row.base(), List.of(row.id(), row.text()), option.count() == null);
        }

        Row inWords(QuestionResults question) {
            OptionResults none = new OptionResults("", "", null, null, null);
            return row(question, none, question.base(), List.of("", ""), question.base() == null);
        }

        private Row row(
                QuestionResults question, OptionResults option, @Nullable Long base, List<String> row, boolean hidden) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(SpreadsheetText.harmless(question.id()));
            cells.add(question.type().name());
            cells.add(SpreadsheetText.harmless(question.text()));
            cells.add(SpreadsheetText.harmless(option.id()));
            cells.add(SpreadsheetText.harmless(option.text()));
            cells.add(option.count());
            cells.add(base);
            cells.add(option.share());
            cells.add(question.asked());
            cells.add(question.skipped());
            addGroup(cells, hidden);
            row.forEach(text -> cells.add(SpreadsheetText.harmless(text)));
            cells.add(option.meanRank());
            cells.add(option.weighted());
            addCounted(cells);
            return new Row(by, cells);
        }

        /** The one row of a group of which nothing is shown. */
        Row hidden() {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < COLUMNS.indexOf("by"); i++) {
                cells.add(null);
            }
            addGroup(cells, true);
            while (cells.size() < COLUMNS.indexOf("version")) {
                cells.add(null);
            }
            addCounted(cells);
            return new Row(by, cells);
        }

        private void addCounted(List<@Nullable Object> cells) {
            cells.add(counted.version());
            cells.add(counted.position());
        }

        private void addGroup(List<@Nullable Object> cells, boolean hidden) {
            cells.add(by);
            cells.add(SpreadsheetText.harmless(group));
            cells.add(SpreadsheetText.harmless(name));
            cells.add(hidden ? "yes" : "");
        }
    }
}
