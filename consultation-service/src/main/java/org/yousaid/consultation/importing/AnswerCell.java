package org.yousaid.consultation.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What single cells say, when they are no options and no words. Empty for whatever they cannot be read as. */
final class AnswerCell {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0{1,6})?");

    private AnswerCell() {}

    static Optional<BigDecimal> number(String cell) {
        return Optional.of(cell).filter(text -> NUMBER.matcher(text).matches()).map(BigDecimal::new);
    }

    /** A whole number; spreadsheets may have written it with a point and zeroes. */
    static OptionalInt whole(String cell) {
        return WHOLE.matcher(cell).matches()
                ? OptionalInt.of(new BigDecimal(cell).intValueExact())
                : OptionalInt.empty();
    }

    static Optional<LocalDate> date(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> time(String cell) {
        try {
            return Optional.of(OffsetDateTime.parse(cell).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether something was chosen: 1 or 0, true or false. */
    static Optional<Boolean> chosen(String cell) {
        return switch (cell) {
            case "1", "TRUE", "true" -> Optional.of(true);
            case "0", "FALSE", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Whether a text holds control characters other than the ends of lines and tabs. */
    static boolean isUnprintable(String cell) {
        return cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
