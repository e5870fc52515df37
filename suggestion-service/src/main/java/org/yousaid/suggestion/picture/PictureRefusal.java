package org.yousaid.suggestion.picture;

import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** Why a picture is not taken. */
public sealed interface PictureRefusal extends Refusal {

    @Override
    default Map<String, Object> fields() {
        return Map.of();
    }

    /**
     * It has more bytes than are kept.
     *
     * @param most how many bytes are taken
     */
    record PictureTooLarge(long most) implements PictureRefusal {

        private static final long MEGABYTE = 1024 * 1024;

        @Override
        public String code() {
            return "picture-too-large";
        }

        @Override
        public int status() {
            return 413;
        }

        @Override
        public String title() {
            return "The picture is too large";
        }

        @Override
        public String detail() {
            return "A picture has at most %d MB. Make it smaller, then send it.".formatted(most / MEGABYTE);
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("most", most);
        }
    }

    /** Neither PNG nor JPEG, whatever it is called. */
    record NotAPicture() implements PictureRefusal {

        @Override
        public String code() {
            return "not-a-picture";
        }

        @Override
        public int status() {
            return 415;
        }

        @Override
        public String title() {
            return "This is no PNG or JPEG";
        }

        @Override
        public String detail() {
            return "Pictures are PNG or JPEG. What counts is what is in the file, not its name.";
        }
    }

    /** It begins like a picture and cannot be read as one. */
    record DamagedPicture() implements PictureRefusal {

        @Override
        public String code() {
            return "damaged-picture";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "The picture cannot be read";
        }

        @Override
        public String detail() {
            return "It is damaged. Save it again, then send it.";
        }
    }

    /**
     * It would not fit into memory.
     *
     * @param most how many pixels are taken
     */
    record PictureOfTooManyPixels(long most) implements PictureRefusal {

        @Override
        public String code() {
            return "picture-of-too-many-pixels";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "The picture has too many pixels";
        }

        @Override
        public String detail() {
            return "A picture has at most %,d pixels. Make it smaller, then send it.".formatted(most);
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("most", most);
        }
    }

    /** There is none, or not for this caller. */
    record NoSuchPicture() implements PictureRefusal {

        @Override
        public String code() {
            return "no-such-picture";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "No such picture";
        }

        @Override
        public String detail() {
            return "There is no picture at this address.";
        }
    }
}
