package org.yousaid.support.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body and where, without ever quoting it. */
final class JsonFault {

    private JsonFault() {}

    /** What the body is refused with: the refusal or the inputs that are wrong, as an exception that the edge maps. */
    static RuntimeException of(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                invalid(unknown, "unknown-field", "There is no such field here.");
            case InvalidFormatException format -> invalid(format, "wrong-value", expected(format));
            case DatabindException binding -> ofCause(binding);
            case StreamReadException unreadable -> new Refused(new MalformedJson(place(unreadable)));
            default -> new Refused(new MalformedJson(""));
        };
    }

    private static RuntimeException ofCause(DatabindException fault) {
        return switch (fault.getCause()) {
            case InvalidRequest inner ->
                new InvalidRequest(inner.errors().stream()
                        .map(error -> error.under(pointer(fault)))
                        .toList());
            case Refused refused -> refused;
            case StreamReadException unreadable -> new Refused(new MalformedJson(place(unreadable)));
            case NamedFault named -> invalid(fault, named.key(), named.plainly());
            case IllegalArgumentException _ -> invalid(fault, "wrong-value", "This value is not possible here.");
            case null, default -> mismatch(fault);
        };
    }

    private static RuntimeException mismatch(DatabindException fault) {
        String said = fault.getOriginalMessage();
        if (said.startsWith("Trailing token")) {
            return invalid(fault, "trailing-content", "Something follows after the end of the JSON value.");
        }
        if (said.startsWith("Cannot map `null`")) {
            return invalid(fault, "missing", "A value is needed here.");
        }
        return invalid(fault, "wrong-type", "The value is not of the type that belongs here.");
    }

    private static InvalidRequest invalid(JacksonException fault, String key, String message) {
        return new InvalidRequest(List.of(new InvalidInput(pointer(fault), key, message)));
    }

    private static String expected(InvalidFormatException fault) {
        Object @Nullable [] constants =
                fault.getTargetType() == null ? null : fault.getTargetType().getEnumConstants();
        return constants == null
                ? "The value is not of the form that belongs here."
                : Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", ", "One of ", "."));
    }

    private static String pointer(JacksonException fault) {
        return fault.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map("/"::concat)
                .collect(Collectors.joining());
    }

    private static String place(StreamReadException fault) {
        TokenStreamLocation at = fault.getLocation();
        return at == null ? "" : " Line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    private record MalformedJson(String place) implements Refusal {
        @Override
        public String code() {
            return CommonRefusal.MALFORMED_JSON.code();
        }

        @Override
        public int status() {
            return CommonRefusal.MALFORMED_JSON.status();
        }

        @Override
        public String title() {
            return CommonRefusal.MALFORMED_JSON.title();
        }

        @Override
        public String detail() {
            return CommonRefusal.MALFORMED_JSON.detail() + place;
        }
    }
}
