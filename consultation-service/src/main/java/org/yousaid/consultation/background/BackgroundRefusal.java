package org.yousaid.consultation.background;

import java.util.List;
import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why a document is not taken, not given or not deleted. */
public sealed interface BackgroundRefusal extends Worded {

    /** There is none, or not for this caller yet. */
    record NoSuchDocument() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(404, "no-such-document", "No such document", "There is no document at this address.");
        }
    }

    /** The consultation is no draft any more. */
    record DocumentsAreFixed() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "documents-are-fixed",
                    "The documents are fixed",
                    "Documents are uploaded and deleted while the consultation is a draft.");
        }
    }

    /** The draft's list still names what is to be deleted. */
    record DocumentStillNamed() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "document-still-named",
                    "The draft still names this document",
                    "Take it out of the draft's list of documents first.");
        }
    }

    /**
     * The draft names documents that citizens could not read.
     *
     * @param urls their addresses
     */
    record MissingDocuments(List<String> urls) implements BackgroundRefusal {

        public MissingDocuments {
            urls = List.copyOf(urls);
        }

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "missing-documents",
                    "Documents are missing",
                    "The list names documents that are deleted or belong to another draft. Upload them here.",
                    Map.of("urls", urls));
        }
    }

    /**
     * The document has more bytes than are kept.
     *
     * @param most how many bytes are taken
     */
    record DocumentTooLarge(long most) implements BackgroundRefusal {

        private static final long KILOBYTE = 1024;
        private static final long MEGABYTE = 1024 * KILOBYTE;

        @Override
        public Wording wording() {
            return new Wording(
                    413,
                    "document-too-large",
                    "The document is too large",
                    "A document has at most %s. Save it with smaller pictures, or in parts, then send it."
                            .formatted(inWords(most)),
                    Map.of("most", most));
        }

        private static String inWords(long bytes) {
            return bytes >= MEGABYTE ? bytes / MEGABYTE + " MB" : bytes / KILOBYTE + " KB";
        }
    }

    /** Neither PDF nor PNG nor JPEG, whatever it is called. */
    record NotADocument() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    415,
                    "not-a-document",
                    "This is no PDF, PNG or JPEG",
                    "Documents are PDF, PNG or JPEG. What counts is what is in the file, not its name.");
        }
    }

    /** It begins like a document and cannot be read as one. */
    record DamagedDocument() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "damaged-document",
                    "The document cannot be read",
                    "It is damaged. Save it again, then send it.");
        }
    }

    /**
     * The image would not fit into memory.
     *
     * @param most how many pixels are taken
     */
    record TooManyPixels(long most) implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "too-many-pixels",
                    "The image is too large",
                    "An image has at most %,d pixels. Make it smaller, then send it.".formatted(most),
                    Map.of("most", most));
        }
    }

    /** A PDF that unpacks to many times its size. */
    record DocumentSwells() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "document-swells",
                    "The document is packed too tightly",
                    "Unpacked it would be too large to be checked. Save it with smaller images, then send it.");
        }
    }

    /** A PDF that not everybody can read. */
    record EncryptedDocument() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "encrypted-document",
                    "The document is protected",
                    "Save it without a password and without protection, then send it.");
        }
    }

    /** A PDF that does something when it is opened, or carries other files. */
    record ActiveDocument() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "active-document",
                    "The document is more than text and pictures",
                    "It holds scripts, starts programs or carries other files. Print it to a new PDF, then send that.");
        }
    }

    /** A PDF with something behind its end, which may be another file. */
    record MoreThanADocument() implements BackgroundRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "more-than-a-document",
                    "There is something behind the document",
                    "After the end of the PDF there are other bytes. Print it to a new PDF, then send that.");
        }
    }
}
