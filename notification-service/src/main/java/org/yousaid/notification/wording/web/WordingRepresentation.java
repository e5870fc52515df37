package org.yousaid.notification.wording.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.Placeholder;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.WordingEvent;
import org.yousaid.notification.wording.WordingHistory;

/**
 * Everything about one wording.
 *
 * @param revision to be sent as {@code If-Match} with a change
 * @param version number of the version that mails are written with, 0 for the one the program came with
 * @param since when that was decided, absent for 0 that was never changed
 * @param texts what mails are written with
 * @param english the English texts in use, for whoever translates; absent for English
 * @param draft texts that are not sent yet
 * @param versions every version, the latest first
 * @param history what was done, the latest first
 * @param fourEyes whether somebody else than who typed a draft publishes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WordingRepresentation(
        String form,
        String title,
        String language,
        long revision,
        int version,
        @Nullable Instant since,
        @Nullable String by,
        Texts texts,
        @Nullable Texts english,
        WordingHistory.@Nullable Draft draft,
        List<OnePlaceholder> placeholders,
        List<WordingHistory.Version> versions,
        List<Step> history,
        boolean fourEyes) {

    /** What an author may put in. */
    record OnePlaceholder(
            String name, String sort, String meaning, boolean optional, boolean personal, boolean required) {

        static OnePlaceholder of(Placeholder given) {
            return new OnePlaceholder(
                    given.name(),
                    given.sort().name().toLowerCase(Locale.ROOT),
                    given.meaning(),
                    given.optional(),
                    given.personal(),
                    given.required());
        }
    }

    /**
     * What somebody did.
     *
     * @param version that it was about, absent for drafts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String what,
            @Nullable Integer version,
            @Nullable String reason,
            String by,
            Instant at) {

        static Step of(WordingEvent event) {
            return switch (event) {
                case WordingEvent.Drafted _ -> new Step("drafted", null, null, event.by(), event.at());
                case WordingEvent.Discarded _ -> new Step("discarded", null, null, event.by(), event.at());
                case WordingEvent.Published published ->
                    new Step("published", published.number(), null, event.by(), event.at());
                case WordingEvent.WentBack back ->
                    new Step("went-back", back.to(), back.reason(), event.by(), event.at());
            };
        }
    }

    /** One line of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String form,
            String title,
            String language,
            int version,
            @Nullable Instant since,
            @Nullable String by,
            @Nullable String draftBy) {

        static Line of(MailForm form, MailLanguage language, WordingHistory history) {
            WordingHistory.Draft draft = history.draft();
            return new Line(
                    form.word(),
                    form.title(),
                    language.word(),
                    history.current(),
                    history.since(),
                    history.by(),
                    draft == null ? null : draft.by());
        }
    }

    /** All of them. */
    record Lines(List<Line> items) {}

    static WordingRepresentation of(
            MailForm form, MailLanguage language, WordingHistory history, @Nullable Texts english, boolean fourEyes) {
        return new WordingRepresentation(
                form.word(),
                form.title(),
                language.word(),
                history.version(),
                history.current(),
                history.since(),
                history.by(),
                history.texts(),
                english,
                history.draft(),
                form.placeholders().stream().map(OnePlaceholder::of).toList(),
                history.versions(),
                history.steps().stream().map(Step::of).toList(),
                fourEyes);
    }
}
