package org.yousaid.local.clock;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.local.web.Caller;
import org.yousaid.local.web.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /local/clock {"advance": "P27D"}} lets business time pass, {@code GET} says where it is. Loopback only. */
@RestController
@RequestMapping("/local/clock")
final class ClockController {

    private static final Duration LONGEST_ADVANCE = Duration.ofDays(3660);

    private static final Pattern WEEKS = Pattern.compile("P(-?\\d{1,5})W");

    private final PassingTime time;
    private final JsonMapper json;
    private final Refused refused;

    ClockController(PassingTime time, JsonMapper json, String publicUrl) {
        this.time = time;
        this.json = json;
        this.refused = new Refused(publicUrl);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> read(HttpServletRequest request) {
        return Caller.isLocal(request) ? ResponseEntity.ok(time.read()) : refused.notFromHere("clock");
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> advance(HttpServletRequest request, @RequestBody(required = false) String body) {
        if (!Caller.isLocal(request)) {
            return refused.notFromHere("clock");
        }
        try {
            return ResponseEntity.accepted().body(time.advance(duration(json.readTree(body == null ? "" : body))));
        } catch (JacksonException e) {
            return refused.invalid("", "malformed-json", "The body is not JSON");
        } catch (InvalidAdvance e) {
            return refused.invalid(e.pointer, e.key, e.message);
        }
    }

    private static final class InvalidAdvance extends RuntimeException {

        private final String pointer;
        private final String key;
        private final String message;

        InvalidAdvance(String pointer, String key, String message) {
            super(message);
            this.pointer = pointer;
            this.key = key;
            this.message = message;
        }
    }

    private static Duration duration(JsonNode body) {
        for (String field : body.propertyNames()) {
            if (!field.equals("advance")) {
                throw new InvalidAdvance("/" + field, "unknown-field", "There is no field " + field);
            }
        }
        if (!body.path("advance").isString()) {
            throw new InvalidAdvance("/advance", "required", "Say how much time shall pass, for example P27D");
        }
        Duration duration;
        try {
            duration = parsed(body.path("advance").asString());
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidAdvance(
                    "/advance", "not-a-duration", "An ISO 8601 duration of weeks, days or hours is needed, as in P27D");
        }
        if (duration.isNegative()) {
            throw new InvalidAdvance("/advance", "negative", "Time never goes back");
        }
        if (duration.compareTo(LONGEST_ADVANCE) > 0) {
            throw new InvalidAdvance("/advance", "too-long", "At most P3660D at once");
        }
        return duration;
    }

    /** Weeks and days have 24 hours a day here. Months and years are as long as they like, so they are not taken. */
    private static Duration parsed(String text) {
        var weeks = WEEKS.matcher(text);
        return weeks.matches() ? Duration.ofDays(7).multipliedBy(Long.parseLong(weeks.group(1))) : Duration.parse(text);
    }
}
