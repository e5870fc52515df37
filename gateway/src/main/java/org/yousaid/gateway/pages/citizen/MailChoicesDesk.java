package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Languages;
import org.yousaid.gateway.pages.common.Speech;
import org.yousaid.gateway.route.ServiceProblem;

/** Reads and writes what somebody chose, signed in or by the link of a mail, and has the page speak their language. */
@Component
class MailChoicesDesk {

    /** The field of the first part of the day that a pause ends. */
    static final String UNTIL = "until-day";

    private static final String MINE = "/api/me/preferences";
    private static final String LINKED = "/api/mails/{id}/preferences";

    private final Council council;
    private final Languages languages;
    private final Dates dates;

    MailChoicesDesk(Council council, Languages languages, Dates dates) {
        this.council = council;
        this.languages = languages;
        this.dates = dates;
    }

    /** In the language that is asked for; where none is, in the one they chose to be written to in. */
    MailChoices mine(String lang) {
        MailChoices choices = council.read(NOTIFICATION, MailChoices.class, MINE);
        speak(choices, lang);
        return choices;
    }

    /** Empty where the link is not whole, or too old, which the page then says. */
    Optional<MailChoices> linked(String id, String token, String lang, Model model) {
        languages.speak(lang);
        try {
            Optional<MailChoices> found =
                    council.find(NOTIFICATION, MailChoices.class, LINKED + "?token={token}", id, token);
            found.ifPresent(choices -> speak(choices, lang));
            return found;
        } catch (ServiceProblem problem) {
            if (!problem.code().equals("link-too-old")) {
                throw problem;
            }
            model.addAttribute("old", true);
            return Optional.empty();
        }
    }

    private void speak(MailChoices choices, String lang) {
        languages.speak(lang.isEmpty() ? Objects.requireNonNullElse(choices.language(), "") : lang);
    }

    /** All of it, or one part of it by its path. */
    void change(@Nullable String id, String part, Form form, Map<String, Object> wanted) {
        Map<String, Object> body = new LinkedHashMap<>(wanted);
        if (id == null) {
            council.change(NOTIFICATION, HttpMethod.PUT, form.value("version"), body, MINE + part);
        } else {
            body.put("token", form.value("token"));
            council.change(NOTIFICATION, HttpMethod.PUT, form.value("version"), body, LINKED + part, id);
        }
    }

    /** The day in the fields, which lies ahead and not too far; what is wrong with it is said there. */
    Optional<LocalDate> until(Form form, MailChoices choices) {
        Optional<LocalDate> day =
                DayFields.readSaying(form, "until", Speech.current().say("preferences.until.none"));
        day.filter(until -> !until.isAfter(dates.today()))
                .ifPresent(_ -> form.reject(UNTIL, Speech.current().say("preferences.until.not-ahead")));
        day.filter(until -> until.isAfter(dates.today().plusMonths(choices.longestPauseMonths())))
                .ifPresent(_ -> form.reject(
                        UNTIL, Speech.current().say("preferences.until.too-far", choices.longestPauseMonths())));
        return day;
    }
}
