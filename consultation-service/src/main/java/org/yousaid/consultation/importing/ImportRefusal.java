package org.yousaid.consultation.importing;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why files are not imported, or an import is not found. */
public sealed interface ImportRefusal extends Worded {

    /**
     * A file is not what it should be.
     *
     * @param file which of the files
     * @param row line of the table, the header being 1
     */
    record MalformedImportFile(String file, long row, String reason) implements ImportRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "malformed-import-file",
                    "The file cannot be imported",
                    "Row " + row + " of " + file + ": " + reason,
                    Map.of("file", file, "row", row, "reason", reason));
        }
    }

    record UnknownImport() implements ImportRefusal {

        @Override
        public Wording wording() {
            return new Wording(404, "unknown-import", "No such import", "There is no import with this id.");
        }
    }

    /**
     * A cell of a row cannot be read.
     *
     * @param expected what should stand there
     */
    record UnreadableCell(String expected) implements ImportRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unreadable-cell",
                    "The cell cannot be read",
                    "Here stands " + expected + ", or nothing.",
                    Map.of("expected", expected));
        }
    }

    record UnreadableRow() implements ImportRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unreadable-row",
                    "The row cannot be read",
                    "The row has another number of cells than there are headings.");
        }
    }

    record RowKeyTwice() implements ImportRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422, "row-key-twice", "The key stands twice", "An earlier row of this file has the same key.");
        }
    }

    record RowChanged() implements ImportRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "row-changed",
                    "Imported with other content",
                    "A row with this key was imported before and said something else. What it said first stands.");
        }
    }
}
