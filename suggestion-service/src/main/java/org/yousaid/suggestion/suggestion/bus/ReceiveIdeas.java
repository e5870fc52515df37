package org.yousaid.suggestion.suggestion.bus;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResponseRecorded.Idea;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.suggestion.suggestion.DerivedReferences;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReceiveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionIntake;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/**
 * Makes a suggestion of every idea in a response, under the reference its author already holds. Should another suggestion
 * hold the same one, the idea is kept under a second reference rather than lost.
 */
@Component
class ReceiveIdeas implements MessageHandler<ResponseRecorded> {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveIdeas.class);

    private final SuggestionIntake intake;
    private final DerivedReferences references;

    ReceiveIdeas(SuggestionIntake intake, DerivedReferences references) {
        this.intake = intake;
        this.references = references;
    }

    @Override
    public Class<ResponseRecorded> type() {
        return ResponseRecorded.class;
    }

    @Override
    public void handle(ResponseRecorded response, MessageOrigin origin) {
        response.ideas().forEach(idea -> receive(response, idea));
    }

    private void receive(ResponseRecorded response, Idea idea) {
        String request = "idea " + response.key() + " " + idea.reference();
        SuggestionReceived received = intake.receive(
                request,
                request,
                attempt -> attempt == 0 ? new Reference(idea.reference()) : references.derive(request, attempt),
                id -> command(id, request, response, idea));
        if (!received.id().reference().value().equals(idea.reference())) {
            LOG.error(
                    "an idea's reference was taken, it is kept under another: handedOut={} keptAs={}",
                    idea.reference(),
                    received.id().reference());
        }
    }

    private static Origin origin(ResponseRecorded response, Idea idea) {
        if (idea.question() == null || idea.asked() == null || idea.sealedWords() == null) {
            return Origin.response(response.reference(), response.consultation());
        }
        return Origin.passage(
                response.reference(),
                response.consultation(),
                new Origin.Passage(idea.question(), idea.asked(), new SealedText(idea.sealedWords())));
    }

    private static ReceiveSuggestion command(SuggestionId id, String request, ResponseRecorded response, Idea idea) {
        @Nullable PersonId person = response.person() == null ? null : new PersonId(response.person());
        return new ReceiveSuggestion(
                id,
                request,
                request,
                origin(response, idea),
                person,
                response.sealedContact() == null ? null : new SealedContact(response.sealedContact()),
                response.consents(),
                response.language(),
                response.ward(),
                person == null ? TextOwner.of(response.key()) : TextOwner.person(person),
                idea.sealedTitle() == null ? null : new SealedText(idea.sealedTitle()),
                new SealedText(idea.sealedText()),
                response.capturedAt(),
                response.replyBy(),
                response.historic());
    }
}
