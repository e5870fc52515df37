package org.yousaid.consultation.response.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.LanguageTag;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.GivenResponse.GivenAnswer;
import org.yousaid.consultation.response.GivenResponse.GivenIdea;
import org.yousaid.consultation.response.web.SubmitResponseRequest.AnswerRequest;
import org.yousaid.consultation.response.web.SubmitResponseRequest.ConsentsRequest;
import org.yousaid.consultation.response.web.SubmitResponseRequest.ContactRequest;
import org.yousaid.consultation.response.web.SubmitResponseRequest.IdeaRequest;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.InvalidEmailAddress;

/** Reads an answer out of a request, with every complaint at its place. Whether it may be taken is decided elsewhere. */
final class ResponseReader {

    private static final int MOST_ANSWERS = 2_000;
    private static final int MOST_IDEAS = 20;
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PHONE = 50;
    private static final int LONGEST_POSTAL = 1_000;
    /** More than is taken: too long a text is the rules' business, as the refusal that names its length. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private final Complaints complaints = new Complaints();

    private ResponseReader() {}

    static GivenResponse read(SubmitResponseRequest request) {
        return new ResponseReader().given(request);
    }

    private GivenResponse given(SubmitResponseRequest request) {
        if (request.channel() == null) {
            complaints.add("/channel", "missing", "One of ONLINE, FACE_TO_FACE, TELEPHONE, PAPER, IMPORT.");
        }
        Instant capturedAt = complaints.time("/capturedAt", request.capturedAt());
        String place = complaints.line("/place", request.place(), LONGEST_LINE);
        String ward = complaints.line("/ward", request.ward(), LONGEST_LINE);
        String language = language(request.language());
        List<GivenAnswer> answers = answers(request.answers());
        List<GivenIdea> ideas = ideas(request.suggestions(), answers);
        Optional<ContactDetails> contact = contact(request.contact());
        Consents consents = consents(request.consents(), contact);
        checkNews(consents, ward, contact);
        complaints.raise();
        return new GivenResponse(
                Objects.requireNonNullElse(request.channel(), Channel.ONLINE),
                capturedAt,
                place,
                ward,
                language,
                answers,
                ideas,
                contact.orElse(null),
                consents);
    }

    private String language(@Nullable String given) {
        if (given != null && !LanguageTag.isOne(given)) {
            complaints.add("/language", "malformed-language", "A BCP 47 tag, for example en or cy.");
        }
        return given == null ? "en" : given;
    }

    private List<GivenAnswer> answers(@Nullable List<AnswerRequest> given) {
        if (given == null) {
            complaints.add("/answers", "missing", "The list of answers; it may be empty.");
            return List.of();
        }
        if (given.size() > MOST_ANSWERS) {
            complaints.add("/answers", "too-many", "At most " + MOST_ANSWERS + " answers.");
            return List.of();
        }
        List<GivenAnswer> answers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            answers.add(answer("/answers/" + i, given.get(i)));
        }
        return answers;
    }

    private GivenAnswer answer(String at, @Nullable AnswerRequest given) {
        if (given == null || given.question() == null || given.question().isEmpty()) {
            complaints.add(at + "/question", "missing", "The id of the question that is answered.");
            return new GivenAnswer("", List.of(), null);
        }
        List<AnswerValue> values = new ArrayList<>();
        ids(at + "/choice", given.choice()).map(AnswerValue.Choice::new).ifPresent(values::add);
        Optional.ofNullable(given.scale()).map(AnswerValue.Step::new).ifPresent(values::add);
        ids(at + "/ranking", given.ranking()).map(AnswerValue.Ranking::new).ifPresent(values::add);
        matrix(at + "/matrix", given.matrix()).ifPresent(values::add);
        Optional.ofNullable(given.number()).map(AnswerValue.Amount::new).ifPresent(values::add);
        Optional.ofNullable(given.date()).map(AnswerValue.Day::new).ifPresent(values::add);
        Optional.ofNullable(complaints.line(at + "/place", given.place(), LONGEST_LINE))
                .map(AnswerValue.Place::new)
                .ifPresent(values::add);
        return new GivenAnswer(given.question(), values, complaints.text(at + "/text", given.text(), ANY_LENGTH));
    }

    private Optional<List<String>> ids(String at, @Nullable List<String> given) {
        if (given != null && (given.size() > MOST_OPTIONS || given.stream().anyMatch(Objects::isNull))) {
            complaints.add(at, "malformed-choice", "The ids of the options that are chosen.");
            return Optional.empty();
        }
        return Optional.ofNullable(given);
    }

    private Optional<AnswerValue> matrix(String at, @Nullable Map<String, String> given) {
        if (given == null) {
            return Optional.empty();
        }
        if (given.size() > MOST_OPTIONS || given.values().stream().anyMatch(Objects::isNull)) {
            complaints.add(at, "malformed-choice", "The id of the option that is chosen, by the id of the row.");
            return Optional.empty();
        }
        return Optional.of(new AnswerValue.Matrix(given));
    }

    private List<GivenIdea> ideas(@Nullable List<IdeaRequest> given, List<GivenAnswer> answers) {
        List<IdeaRequest> all = given == null ? List.of() : given;
        if (all.size() > MOST_IDEAS) {
            complaints.add("/suggestions", "too-many", "At most " + MOST_IDEAS + " suggestions at once.");
            return List.of();
        }
        List<GivenIdea> ideas = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ideas.add(idea("/suggestions/" + i, all.get(i), answers));
        }
        return ideas;
    }

    private GivenIdea idea(String at, @Nullable IdeaRequest given, List<GivenAnswer> answers) {
        String text = given == null ? null : complaints.text(at + "/text", given.text(), ANY_LENGTH);
        if (given == null || text == null) {
            complaints.add(at + "/text", "missing", "A suggestion says something.");
            return new GivenIdea(null, null, "");
        }
        String title = complaints.line(at + "/title", given.title(), ANY_LENGTH);
        String passage = complaints.text(at + "/passage", given.passage(), ANY_LENGTH);
        checkSource(at, given.question(), passage, answers);
        return new GivenIdea(
                reference(at + "/reference", given.reference()).orElse(null), title, text, given.question(), passage);
    }

    /** What an idea is said to come from must stand there, to the letter. */
    private void checkSource(
            String at, @Nullable String question, @Nullable String passage, List<GivenAnswer> answers) {
        if (question == null) {
            if (passage != null) {
                complaints.add(
                        at + "/question", "missing", "The id of the question that was answered with this passage.");
            }
            return;
        }
        Optional<String> answered = answers.stream()
                .filter(answer -> answer.question().equals(question))
                .flatMap(answer -> Optional.ofNullable(answer.text()).stream())
                .filter(words -> !words.isBlank())
                .findFirst();
        if (answered.isEmpty()) {
            complaints.add(at + "/question", "not-answered", "A question that is answered here in words.");
        } else if (passage != null && (passage.isBlank() || !answered.get().contains(passage))) {
            complaints.add(at + "/passage", "not-there", "A passage of that answer, exactly as it stands there.");
        }
    }

    private Optional<Reference> reference(String at, @Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        Optional<Reference> reference = Reference.read(given);
        if (reference.isEmpty()) {
            complaints.add(at, "mistyped-reference", "This is no reference; check it against the slip.");
        }
        return reference;
    }

    private Optional<ContactDetails> contact(@Nullable ContactRequest given) {
        if (given == null) {
            return Optional.empty();
        }
        String name = complaints.line("/contact/name", given.name(), LONGEST_LINE);
        Optional<EmailAddress> email = email(given.email());
        String phone = complaints.line("/contact/phone", given.phone(), LONGEST_PHONE);
        String postal = complaints.text("/contact/postal", given.postal(), LONGEST_POSTAL);
        boolean reachable = email.isPresent() || phone != null || postal != null;
        if (name != null && !reachable && complaints.isEmpty()) {
            complaints.add("/contact", "unreachable", "Give an e-mail address, a telephone number or an address.");
        }
        return reachable && complaints.isEmpty()
                ? Optional.of(new ContactDetails(name, email.orElse(null), phone, postal))
                : Optional.empty();
    }

    private Optional<EmailAddress> email(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(EmailAddress.parse(given));
        } catch (InvalidEmailAddress e) {
            complaints.add("/contact/email", "invalid-email", "This is no e-mail address.");
            return Optional.empty();
        }
    }

    private static Consents consents(@Nullable ConsentsRequest given, Optional<ContactDetails> contact) {
        if (given == null) {
            boolean thankMe = contact.map(ContactDetails::email).isPresent();
            return new Consents(thankMe, false, false);
        }
        return new Consents(
                Boolean.TRUE.equals(given.thankMe()),
                Boolean.TRUE.equals(given.tellMeTheResult()),
                Boolean.TRUE.equals(given.keepMeInformed()),
                given.wardNews());
    }

    /** The news of a ward comes as mails, and is that of the ward that was named. */
    private void checkNews(Consents consents, @Nullable String ward, Optional<ContactDetails> contact) {
        if (consents.wantsWardNews() && ward == null) {
            complaints.add("/ward", "missing", "Name the ward whose news is wanted.");
        }
        if (consents.wantsWardNews() && contact.map(ContactDetails::email).isEmpty()) {
            complaints.add("/contact/email", "missing", "The news of a ward needs an e-mail address.");
        }
    }
}
