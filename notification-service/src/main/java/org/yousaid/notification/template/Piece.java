package org.yousaid.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a mail, between the text that an author typed and the mail as it is sent. */
sealed interface Piece {

    /** By what the HTML of a mail chooses how to show it. */
    String look();

    /** Words in a line: plain, strong, or a link where there is an address. */
    record Run(String words, boolean strong, @Nullable String link) {}

    /** A heading within the mail. */
    record Heading(List<Run> runs) implements Piece {
        @Override
        public String look() {
            return "heading";
        }
    }

    /**
     * A paragraph.
     *
     * @param small what only some readers need
     * @param manyLines keeps the lines of what was typed
     */
    record Paragraph(List<Run> runs, boolean small, boolean manyLines) implements Piece {

        /** Whether it is nothing but an address to be copied. */
        boolean isAddress() {
            return small
                    && runs.size() == 1
                    && runs.getFirst().words().equals(runs.getFirst().link());
        }

        @Override
        public String look() {
            return isAddress() ? "address" : small ? "small" : "paragraph";
        }
    }

    /** What somebody wrote, in their words. */
    record Quote(List<Run> runs) implements Piece {
        @Override
        public String look() {
            return "quote";
        }
    }

    /** What happens one after the other. */
    record Steps(List<Step> steps) implements Piece {
        @Override
        public String look() {
            return "steps";
        }
    }

    /** One step. */
    record Step(String number, List<Run> runs) {}

    /**
     * A box.
     *
     * @param reference whether what stands out in it is a reference
     */
    record Panel(List<Run> label, List<Run> main, boolean reference, List<List<Run>> rest) implements Piece {
        @Override
        public String look() {
            return "panel";
        }
    }

    /** A large link. */
    record Button(String words, String link) implements Piece {
        @Override
        public String look() {
            return "button";
        }
    }

    /** Several links, one a line. */
    record LinkList(List<Run> runs) implements Piece {
        @Override
        public String look() {
            return "links";
        }
    }

    /** A question's counts. */
    record Chart(ChartView view, String answered) implements Piece {
        @Override
        public String look() {
            return "chart";
        }
    }

    /** What was asked, said, and done or not. */
    record Point(
            String asked,
            String said,
            @Nullable String did,
            @Nullable String whyNot) implements Piece {
        @Override
        public String look() {
            return "point";
        }
    }
}
