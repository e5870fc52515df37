package org.yousaid.notification.digest;

import java.time.InstantSource;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.digest.HearOfWards.Heard;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.vault.SealedContact;

/**
 * Whoever ticked the news of their ward beside an answer or a suggestion is asked once, by mail, whether that was meant: an
 * address can be mistyped, or be somebody else's, and these mails would come every week. Who does not answer gets no news.
 */
@Configuration(proxyBeanMethods = false)
class AskAboutNews {

    private final WardNews news;
    private final Choices choices;
    private final CommandGateway commands;
    private final InstantSource clock;

    AskAboutNews(WardNews news, Choices choices, CommandGateway commands, InstantSource clock) {
        this.news = news;
        this.choices = choices;
        this.commands = commands;
        this.clock = clock;
    }

    @Bean
    MessageHandler<ResponseRecorded> asksWhoAnswered() {
        return new Heard<>(ResponseRecorded.class, response -> {
            if (response.consents().wantsWardNews() && !response.historic()) {
                ask(response.reference(), response.ward(), response.sealedContact(), response.language());
            }
        });
    }

    /** A suggestion that was found in a response was asked about with it. */
    @Bean
    MessageHandler<SuggestionReceived> asksWhoSuggested() {
        return new Heard<>(SuggestionReceived.class, idea -> {
            if (idea.consents().wantsWardNews() && !idea.historic() && idea.responseReference() == null) {
                ask(idea.reference(), idea.ward(), idea.sealedContact(), idea.language());
            }
        });
    }

    private void ask(String givenWith, @Nullable String ward, @Nullable String sealed, String language) {
        if (ward == null || sealed == null) {
            return;
        }
        SealedContact contact = new SealedContact(sealed);
        if (choices.choices(contact.person()).preferences().wards().contains(ward)) {
            return;
        }
        var question = new Content.ConfirmNews(
                new Reference(givenWith), ward, news.names(List.of(ward)).getFirst());
        @Nullable
        Object _ = commands.sendAndWait(MessageCommand.Queue.of(contact, language, question, clock.instant()));
    }
}
