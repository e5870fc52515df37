package org.yousaid.consultation.consultation.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.Aims;
import org.yousaid.consultation.consultation.Aims.Target;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.BackgroundDocument;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ContentTranslation;
import org.yousaid.consultation.consultation.Form;
import org.yousaid.consultation.consultation.InterimViews;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Section;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.AudienceRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.BackgroundRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.TargetRequest;
import org.yousaid.consultation.place.Wards;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.LanguageTag;
import org.yousaid.support.time.Nation;

/** Reads a draft out of a request, with every complaint at its place. */
@Component
class DraftReader {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_LANGUAGES = 20;
    private static final int MOST_TARGETS = 500;

    /** What responses are counted by, as the results call it. */
    private static final List<String> TARGET_KINDS =
            Arrays.stream(Breakdown.By.values()).map(Breakdown.By::word).toList();

    private final Wards wards;
    private final Nation nation;

    DraftReader(Wards wards, @Value("${yousaid.consultations.nation}") Nation nation) {
        this.wards = wards;
        this.nation = nation;
    }

    /**
     * A draft that was read.
     *
     * @param slug the slug that was asked for by name
     */
    record Read(Optional<Slug> slug, ConsultationContent content) {}

    Read read(DraftConsultationRequest given) {
        Complaints complaints = new Complaints();
        Optional<Slug> slug = slug(complaints, given.slug());
        List<BackgroundDocument> background = background(complaints, given.background());
        Audience audience = audience(complaints, given.audience());
        Form form = new FormReader(complaints).read(given);
        List<Question> questions = new QuestionReader(complaints).read(given.questions());
        new RoutingReader(complaints, given.questions()).check();
        Aims aims = aims(complaints, given, questions);
        boolean standing = standing(complaints, given);
        Map<String, ContentTranslation> translations = new TranslationReader(complaints)
                .content(
                        given.translations(),
                        form.sections().stream().map(Section::id).collect(Collectors.toSet()));
        ReplyUnit replyWithinUnit = replyWithinUnit(complaints, given.replyWithinUnit());
        int replyWithinDays = replyWithinDays(complaints, given.replyWithinDays(), replyWithinUnit);
        InterimViews interimViews = interimViews(complaints, given.interimViews());
        List<String> languages = languages(complaints, given.languages());
        TranslationReader.checkListed(complaints, given, languages);
        String title = complaints.line("/title", given.title(), LONGEST_LINE);
        String purpose = complaints.text("/purpose", given.purpose(), LONGEST_TEXT);
        String canStillChange = complaints.text("/canStillChange", given.canStillChange(), LONGEST_TEXT);
        String decidedBy = complaints.line("/decidedBy", given.decidedBy(), LONGEST_LINE);
        String owner = complaints.line("/owner", given.owner(), LONGEST_LINE);
        Instant opensAt = complaints.time("/opensAt", given.opensAt());
        Instant closesAt = complaints.time("/closesAt", given.closesAt());
        complaints.raise();
        return new Read(
                slug,
                new ConsultationContent(
                        title,
                        purpose,
                        canStillChange,
                        given.decisionDate(),
                        decidedBy,
                        background,
                        audience,
                        questions,
                        opensAt,
                        closesAt,
                        replyWithinDays,
                        owner,
                        languages,
                        form,
                        aims,
                        standing,
                        translations,
                        replyWithinUnit == ReplyUnit.WORKING_DAYS ? nation : null,
                        interimViews));
    }

    private static boolean standing(Complaints complaints, DraftConsultationRequest given) {
        boolean standing = Boolean.TRUE.equals(given.standing());
        if (standing && given.closesAt() != null) {
            complaints.add("/closesAt", "not-when-standing", "A standing consultation does not close by itself.");
        }
        if (standing && given.decisionDate() != null) {
            complaints.add("/decisionDate", "not-when-standing", "A standing consultation has no decision date.");
        }
        return standing;
    }

    private Aims aims(Complaints complaints, DraftConsultationRequest given, List<Question> questions) {
        String objectives = complaints.text("/objectives", given.objectives(), LONGEST_TEXT);
        List<TargetRequest> targets = Objects.requireNonNullElse(given.targets(), List.of());
        if (targets.size() > MOST_TARGETS) {
            complaints.add("/targets", "too-many", "At most " + MOST_TARGETS + " targets.");
            return new Aims(objectives, List.of());
        }
        List<Target> wanted = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            String at = "/targets/" + i;
            Optional<Target> target = target(complaints, at, targets.get(i));
            if (target.isPresent() && wanted.stream().anyMatch(target.get()::isOfTheSame)) {
                complaints.add(at + "/group", "not-unique", "This group stands twice.");
            }
            target.ifPresent(wanted::add);
        }
        return new Aims(objectives, wanted, ageQuestion(complaints, given.ageQuestion(), questions));
    }

    /** It is put to everybody: else those who did not get to see it would not be heard. */
    private static @Nullable String ageQuestion(
            Complaints complaints, @Nullable String given, List<Question> questions) {
        boolean asksForAge = questions.stream()
                .anyMatch(question -> question.id().equals(given)
                        && question.type() == QuestionType.SINGLE_CHOICE
                        && question.showIf() == null
                        && !question.offers(Breakdown.NOT_GIVEN));
        if (given != null && !asksForAge && complaints.isEmpty()) {
            complaints.add(
                    "/ageQuestion",
                    "not-an-age-question",
                    "A question with one of several answers, shown to everybody; none of its answers has the id \""
                            + Breakdown.NOT_GIVEN + "\".");
        }
        return given;
    }

    private Optional<Target> target(Complaints complaints, String at, @Nullable TargetRequest given) {
        if (given == null) {
            complaints.add(at, "missing", "How many of which group.");
            return Optional.empty();
        }
        String by = complaints.requiredLine(at + "/by", given.by(), LONGEST_LINE);
        String group = complaints.requiredLine(at + "/group", given.group(), LONGEST_LINE);
        if (!by.isEmpty() && !TARGET_KINDS.contains(by)) {
            complaints.add(at + "/by", "unknown-kind", "One of " + String.join(", ", TARGET_KINDS) + ".");
        }
        Integer count = given.count();
        if (count == null || count < 1) {
            complaints.add(at + "/count", "out-of-range", "1 or more.");
            return Optional.empty();
        }
        if (by.equals("ward") && !wards.knows(group)) {
            complaints.add(at + "/group", "unknown-ward", "This ward is not in the list.");
        }
        return Optional.of(new Target(by, group, count));
    }

    private static Optional<Slug> slug(Complaints complaints, @Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        if (!Slug.isOne(given)) {
            complaints.add("/slug", "malformed-slug", "Small letters and digits in words joined by dashes.");
            return Optional.empty();
        }
        return Optional.of(new Slug(given));
    }

    private static List<BackgroundDocument> background(Complaints complaints, @Nullable List<BackgroundRequest> given) {
        List<BackgroundDocument> documents = new ArrayList<>();
        for (int i = 0; given != null && i < given.size(); i++) {
            background(complaints, "/background/" + i, given.get(i)).ifPresent(documents::add);
        }
        return documents;
    }

    private static Optional<BackgroundDocument> background(
            Complaints complaints, String at, @Nullable BackgroundRequest given) {
        if (given == null) {
            complaints.add(at, "missing", "This must be a document with a title and a url.");
            return Optional.empty();
        }
        String title = complaints.requiredLine(at + "/title", given.title(), LONGEST_LINE);
        String url = complaints.requiredLine(at + "/url", given.url(), LONGEST_URL);
        Optional<URI> address = address(url);
        if (address.isEmpty()) {
            complaints.add(at + "/url", "malformed-url", "An http or https address, or that of an uploaded document.");
        }
        return address.map(uri -> new BackgroundDocument(title, uri));
    }

    private static Optional<URI> address(String given) {
        try {
            URI uri = new URI(given);
            if (BackgroundDocument.keptHere(uri).isPresent()) {
                return Optional.of(uri);
            }
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Audience audience(Complaints complaints, @Nullable AudienceRequest given) {
        if (given == null || (Boolean.TRUE.equals(given.everyone()) && given.wards() == null)) {
            return Audience.EVERYONE;
        }
        List<String> asked = given.wards() == null ? List.of() : given.wards();
        if (Boolean.TRUE.equals(given.everyone()) || asked.isEmpty()) {
            complaints.add("/audience", "malformed-audience", "Either everyone: true or a list of wards.");
            return Audience.EVERYONE;
        }
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            ward(complaints, "/audience/wards/" + i, asked.get(i)).ifPresent(listed::add);
        }
        return listed.isEmpty() ? Audience.EVERYONE : new Audience(false, listed);
    }

    private Optional<String> ward(Complaints complaints, String at, @Nullable String given) {
        if (given == null) {
            complaints.add(at, "missing", "This must be the code of a ward.");
            return Optional.empty();
        }
        if (!wards.knows(given)) {
            complaints.add(at, "unknown-ward", "This ward is not in the list.");
            return Optional.empty();
        }
        return Optional.of(given);
    }

    private static ReplyUnit replyWithinUnit(Complaints complaints, @Nullable String given) {
        if (given == null) {
            return ReplyUnit.DAYS;
        }
        Optional<ReplyUnit> unit = Arrays.stream(ReplyUnit.values())
                .filter(one -> one.name().equals(given))
                .findFirst();
        if (unit.isEmpty()) {
            complaints.add("/replyWithinUnit", "not-a-unit", "DAYS or WORKING_DAYS.");
        }
        return unit.orElse(ReplyUnit.DAYS);
    }

    private static InterimViews interimViews(Complaints complaints, @Nullable String given) {
        Optional<InterimViews> views = Arrays.stream(InterimViews.values())
                .filter(one -> one.name().equals(given))
                .findFirst();
        if (given != null && views.isEmpty()) {
            complaints.add("/interimViews", "unknown-views", "ANSWERS or PARTICIPATION.");
        }
        return views.orElse(InterimViews.ANSWERS);
    }

    private static int replyWithinDays(Complaints complaints, @Nullable Integer given, ReplyUnit unit) {
        int longest = unit.most();
        if (given != null && (given < 1 || given > longest)) {
            complaints.add(
                    "/replyWithinDays",
                    "out-of-range",
                    "1 to " + longest + (unit == ReplyUnit.DAYS ? " days." : " working days."));
        }
        return given == null ? longest : given;
    }

    private static List<String> languages(Complaints complaints, @Nullable List<String> given) {
        List<String> all = given == null ? List.of() : given;
        if (all.size() > MOST_LANGUAGES) {
            complaints.add("/languages", "too-many", "At most " + MOST_LANGUAGES + " languages.");
        }
        List<String> languages = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String at = "/languages/" + i;
            Optional<String> language = language(complaints, at, all.get(i));
            if (language.isPresent() && languages.stream().anyMatch(language.get()::equalsIgnoreCase)) {
                complaints.add(at, "not-unique", "This language stands twice.");
            }
            language.ifPresent(languages::add);
        }
        return languages;
    }

    private static Optional<String> language(Complaints complaints, String at, @Nullable String given) {
        if (given == null || !LanguageTag.isOne(given)) {
            complaints.add(at, given == null ? "missing" : "malformed-language", "A BCP 47 tag, for example en or cy.");
            return Optional.empty();
        }
        return Optional.of(given);
    }
}
