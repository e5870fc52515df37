package org.yousaid.gateway.pages.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has answered so far, as the consultation-service counts it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Watch(
        Instant asOf,
        long responses,
        List<OfDay> days,
        List<OfChannel> channels,
        @Nullable String source,
        List<OfWard> wards,
        long wardNotGiven,
        List<Unheard> unheard,
        List<OfQuestion> questions,
        @Nullable List<Long> form) {

    public record OfDay(LocalDate day, long responses, Map<String, Long> channels) {}

    public record OfChannel(String id, long responses) {

        /** The channel in words. */
        public String words() {
            return switch (id) {
                case "ONLINE" -> "Online";
                case "FACE_TO_FACE" -> "Face to face";
                case "TELEPHONE" -> "By telephone";
                case "PAPER" -> "On paper";
                case "IMPORT" -> "Brought in from elsewhere";
                default -> id;
            };
        }
    }

    public record OfWard(
            String code,
            String name,
            long responses,
            @Nullable Long people,
            @Nullable Double perThousand,
            String heard) {

        /** How well the ward is heard, in words. */
        public String hearing() {
            return switch (heard) {
                case "NOBODY" -> "Nobody yet";
                case "LITTLE" -> "Too few";
                case "FAIR" -> "About its share";
                case "MUCH" -> "More than its share";
                default -> "Cannot be said";
            };
        }
    }

    public record Unheard(String by, String group, String name, long responses, String heard) {}

    public record OfQuestion(String id, String text, long answered, long reached, long stopped) {}
}
