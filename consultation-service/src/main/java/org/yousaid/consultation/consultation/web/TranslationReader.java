package org.yousaid.consultation.consultation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ContentTranslation;
import org.yousaid.consultation.consultation.ContentTranslation.SectionTranslation;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.QuestionTranslation;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.QuestionRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.QuestionTextRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.SectionTextRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.TranslationRequest;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.LanguageTag;

/** Reads what is said in other languages; a translation is of something that is there. */
final class TranslationReader {

    private static final int MOST_LANGUAGES = 20;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_QUESTION = 1_000;
    private static final int LONGEST_HELP = 2_000;
    private static final int LONGEST_TEXT = 5_000;

    private static final List<String> USUAL_LANGUAGES = List.of("en");

    private final Complaints complaints;

    TranslationReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The translations of the consultation itself; its sections have these ids. */
    Map<String, ContentTranslation> content(@Nullable Map<String, TranslationRequest> given, Set<String> sections) {
        Map<String, ContentTranslation> translations = new HashMap<>();
        languages("/translations", given).forEach((language, one) -> {
            String at = at("/translations", language);
            translations.put(
                    language,
                    new ContentTranslation(
                            complaints.line(at + "/title", one.title(), LONGEST_LINE),
                            complaints.text(at + "/purpose", one.purpose(), LONGEST_TEXT),
                            complaints.text(at + "/canStillChange", one.canStillChange(), LONGEST_TEXT),
                            sections(at + "/sections", one.sections(), sections)));
        });
        return translations;
    }

    private Map<String, SectionTranslation> sections(
            String at, @Nullable Map<String, SectionTextRequest> given, Set<String> known) {
        Map<String, SectionTranslation> translations = new HashMap<>();
        if (given == null) {
            return translations;
        }
        given.forEach((id, one) -> {
            String place = at(at, id);
            if (!known.contains(id)) {
                complaints.add(place, "unknown-section", "There is no section with this id.");
            } else if (one != null) {
                String title = complaints.line(place + "/title", one.title(), LONGEST_LINE);
                String text = complaints.text(place + "/text", one.text(), LONGEST_TEXT);
                translations.put(id, new SectionTranslation(title, text));
            }
        });
        return translations;
    }

    /** The translations of one question with these options and rows. */
    Map<String, QuestionTranslation> question(
            String at, @Nullable Map<String, QuestionTextRequest> given, List<Option> options, List<Option> rows) {
        Map<String, QuestionTranslation> translations = new HashMap<>();
        languages(at, given).forEach((language, one) -> {
            String here = at(at, language);
            translations.put(
                    language,
                    new QuestionTranslation(
                            complaints.line(here + "/text", one.text(), LONGEST_QUESTION),
                            complaints.text(here + "/help", one.help(), LONGEST_HELP),
                            texts(here + "/options", "unknown-option", one.options(), options),
                            texts(here + "/rows", "unknown-row", one.rows(), rows),
                            complaints.line(here + "/unit", one.unit(), QuestionReader.LONGEST_UNIT),
                            complaints.line(here + "/minLabel", one.minLabel(), QuestionReader.LONGEST_LABEL),
                            complaints.line(here + "/maxLabel", one.maxLabel(), QuestionReader.LONGEST_LABEL)));
        });
        return translations;
    }

    private Map<String, String> texts(String at, String key, @Nullable Map<String, String> given, List<Option> known) {
        Map<String, String> texts = new HashMap<>();
        if (given == null) {
            return texts;
        }
        given.forEach((id, text) -> {
            String place = at(at, id);
            if (known.stream().noneMatch(option -> option.id().equals(id))) {
                complaints.add(place, key, "There is nothing with this id to translate.");
            } else {
                Optional.ofNullable(complaints.line(place, text, LONGEST_QUESTION))
                        .ifPresent(line -> texts.put(id, line));
            }
        });
        return texts;
    }

    private <T> Map<String, T> languages(String at, @Nullable Map<String, T> given) {
        Map<String, T> languages = new HashMap<>();
        if (given == null) {
            return languages;
        }
        if (given.size() > MOST_LANGUAGES) {
            complaints.add(at, "too-many", "At most " + MOST_LANGUAGES + " languages.");
            return languages;
        }
        given.forEach((language, translation) -> {
            if (!LanguageTag.isOne(language)) {
                complaints.add(at(at, language), "malformed-language", "A BCP 47 tag, for example en or cy.");
            } else if (translation != null) {
                languages.put(language, translation);
            }
        });
        return languages;
    }

    /**
     * Complains of every translation into a language that it is not asked in: nobody would get to read it.
     *
     * @param listed the languages it is asked in; English alone when there is none
     */
    static void checkListed(Complaints complaints, DraftConsultationRequest given, List<String> listed) {
        checkListed(complaints, "/translations", given.translations(), listed);
        List<QuestionRequest> questions = given.questions() == null ? List.of() : given.questions();
        for (int i = 0; i < Math.min(questions.size(), QuestionReader.MOST_QUESTIONS); i++) {
            QuestionRequest question = questions.get(i);
            if (question != null) {
                checkListed(complaints, "/questions/" + i + "/translations", question.translations(), listed);
            }
        }
    }

    private static void checkListed(
            Complaints complaints, String at, @Nullable Map<String, ?> given, List<String> listed) {
        if (given == null) {
            return;
        }
        List<String> asked = listed.isEmpty() ? USUAL_LANGUAGES : listed;
        given.keySet().stream()
                .filter(LanguageTag::isOne)
                .filter(language -> asked.stream().noneMatch(language::equalsIgnoreCase))
                .forEach(language -> complaints.add(
                        at(at, language), "language-not-listed", "The languages of this draft do not list this one."));
    }

    /** The place of a member, with the signs escaped that mean something in a JSON pointer. */
    private static String at(String place, String member) {
        return place + "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
