package org.yousaid.consultation.consultation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Form;
import org.yousaid.consultation.consultation.Form.Layout;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.Section;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.QuestionRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.SectionRequest;
import org.yousaid.consultation.request.Complaints;

/** Reads how the questions are put: the sections, and that each question stands in its own. */
final class FormReader {

    private static final int MOST_SECTIONS = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5_000;

    private final Complaints complaints;

    FormReader(Complaints complaints) {
        this.complaints = complaints;
    }

    Form read(DraftConsultationRequest given) {
        List<SectionRequest> sections = Objects.requireNonNullElse(given.sections(), List.of());
        checkPlaces(sections, Objects.requireNonNullElse(given.questions(), List.of()));
        return new Form(sections(sections), layout(given.layout()), Boolean.TRUE.equals(given.askEquality()));
    }

    private Layout layout(@Nullable String given) {
        if (given == null) {
            return Layout.ALL_ON_ONE;
        }
        Optional<Layout> layout = Arrays.stream(Layout.values())
                .filter(known -> known.name().equals(given))
                .findFirst();
        if (layout.isEmpty()) {
            complaints.add("/layout", "unknown-layout", "One of " + Arrays.toString(Layout.values()) + ".");
        }
        return layout.orElse(Layout.ALL_ON_ONE);
    }

    private List<Section> sections(List<SectionRequest> given) {
        if (given.size() > MOST_SECTIONS) {
            complaints.add("/sections", "too-many", "At most " + MOST_SECTIONS + " sections.");
            return List.of();
        }
        Set<String> taken = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            section("/sections/" + i, given.get(i), taken).ifPresent(sections::add);
        }
        return sections;
    }

    private Optional<Section> section(String at, @Nullable SectionRequest given, Set<String> taken) {
        if (given == null) {
            complaints.add(at, "missing", "This must be a section.");
            return Optional.empty();
        }
        String id = given.id();
        String title = complaints.requiredLine(at + "/title", given.title(), LONGEST_TITLE);
        String text = complaints.text(at + "/text", given.text(), LONGEST_TEXT);
        if (id == null || !Question.isId(id)) {
            complaints.add(at + "/id", "malformed-id", "1 to 40 letters, digits, dashes and underscores.");
            return Optional.empty();
        }
        if (!taken.add(id)) {
            complaints.add(at + "/id", "not-unique", "This id stands twice.");
        }
        return title.isEmpty() ? Optional.empty() : Optional.of(new Section(id, title, text));
    }

    /** The questions of a section stand together, in the order of the list. */
    private void checkPlaces(List<SectionRequest> sections, List<QuestionRequest> questions) {
        List<String> ids = new ArrayList<>();
        sections.forEach(section -> ids.add(section == null ? "" : Objects.requireNonNullElse(section.id(), "")));
        int reached = 0;
        for (int i = 0; i < questions.size(); i++) {
            QuestionRequest question = questions.get(i);
            String named = question == null ? null : question.section();
            int section = named == null ? -1 : ids.indexOf(named);
            checkPlace("/questions/" + i + "/section", named, section, reached, !ids.isEmpty());
            reached = Math.max(reached, section);
        }
    }

    private void checkPlace(String at, @Nullable String named, int section, int reached, boolean inSections) {
        if (named == null && inSections) {
            complaints.add(at, "missing", "With sections, each question names its own.");
        }
        if (named != null && section < 0) {
            complaints.add(at, "unknown-section", "There is no section with this id.");
        }
        if (section >= 0 && section < reached) {
            complaints.add(
                    at, "scattered-section", "The questions of a section stand together, in the order of the list.");
        }
    }
}
