package org.yousaid.consultation.response.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.response.AfterTaking.Written;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.GivenResponse.GivenAnswer;
import org.yousaid.consultation.response.GivenResponse.GivenIdea;
import org.yousaid.consultation.response.Idea;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.contract.Reference;
import org.yousaid.support.text.Visible;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/**
 * Everything personal of one response, sealed: under its author where there is a contact, else under the response.
 *
 * @param place where it was taken down: an officer may well have typed somebody's door
 * @param answers texts by question
 */
record SealedWords(
        Optional<SealedText> place,
        Map<String, SealedText> answers,
        List<Idea> ideas,
        Optional<SealedContact> contact) {

    /**
     * @param author who gives it, where somebody is signed in
     */
    static SealedWords seal(
            PersonVault vault,
            ResponseId id,
            GivenResponse given,
            List<Reference> references,
            ConsultationContent content,
            @Nullable PersonId author) {
        Optional<SealedContact> contact = contact(vault, given.contact());
        TextOwner owner = contact.map(SealedContact::person)
                .or(() -> Optional.ofNullable(author))
                .map(TextOwner::person)
                .orElseGet(() -> TextOwner.of(id.value()));
        List<String> texts = texts(given);
        Iterator<SealedText> sealed = texts.isEmpty()
                ? List.<SealedText>of().iterator()
                : vault.sealAll(owner, texts).iterator();
        Optional<SealedText> place = Optional.ofNullable(given.place()).map(_ -> sealed.next());
        Map<String, SealedText> answers = new HashMap<>();
        worded(given).forEach(answer -> answers.put(answer.question(), sealed.next()));
        List<Idea> ideas = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            SealedText title = title(given.ideas().get(i)) == null ? null : sealed.next();
            SealedText text = sealed.next();
            Idea.Source source = source(vault, given.ideas().get(i), answers, content);
            ideas.add(new Idea(references.get(i), title, text, source));
        }
        return new SealedWords(place, answers, ideas, contact);
    }

    /** Under the key of the answer, so that a redaction takes the passage away as well. */
    private static Idea.@Nullable Source source(
            PersonVault vault, GivenIdea idea, Map<String, SealedText> answers, ConsultationContent content) {
        String question = idea.question();
        SealedText answer = question == null ? null : answers.get(question);
        if (question == null || answer == null) {
            return null;
        }
        String asked = content.questions().stream()
                .filter(one -> one.id().equals(question))
                .map(Question::text)
                .findFirst()
                .orElse(question);
        SealedText words = idea.passage() == null
                ? answer
                : vault.sealWith(answer, idea.passage()).orElse(answer);
        return new Idea.Source(question, asked, words);
    }

    /** Every answer and idea in words, plain beside sealed; titles and places are left out. */
    List<Written> written(GivenResponse given) {
        List<Written> written = new ArrayList<>();
        for (GivenAnswer answer : worded(given)) {
            SealedText sealed = answers.get(answer.question());
            if (sealed != null) {
                written.add(new Written(String.valueOf(answer.text()), sealed));
            }
        }
        for (int i = 0; i < ideas.size(); i++) {
            written.add(new Written(given.ideas().get(i).text(), ideas.get(i).text()));
        }
        return written;
    }

    private static Optional<SealedContact> contact(PersonVault vault, @Nullable ContactDetails contact) {
        if (contact == null) {
            return Optional.empty();
        }
        EmailAddress email = contact.email();
        PersonId person = email == null ? vault.newPerson() : vault.personWith(email);
        return Optional.of(vault.seal(person, contact));
    }

    /** All texts in the order in which they are taken out of the sealed ones again. */
    private static List<String> texts(GivenResponse given) {
        List<String> texts = new ArrayList<>();
        Optional.ofNullable(given.place()).ifPresent(texts::add);
        worded(given).forEach(answer -> texts.add(String.valueOf(answer.text())));
        for (GivenIdea idea : given.ideas()) {
            String title = title(idea);
            if (title != null) {
                texts.add(title);
            }
            texts.add(idea.text());
        }
        return texts;
    }

    private static List<GivenAnswer> worded(GivenResponse given) {
        return given.answers().stream()
                .filter(answer -> answer.text() != null && Visible.is(answer.text()))
                .toList();
    }

    private static @Nullable String title(GivenIdea idea) {
        String title = idea.title();
        return Visible.is(title) ? title : null;
    }
}
