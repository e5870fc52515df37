package org.yousaid.notification.message.web;

import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Sends the sign-in links that the gateway makes; nobody else may ask. */
@RestController
class SignInLinkController {

    private final CommandGateway commands;
    private final InstantSource clock;

    SignInLinkController(CommandGateway commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/internal/sign-in-links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(Caller caller, @RequestBody SignInLinkRequest request) {
        caller.require(Role.SYSTEM);
        SignInLinkRequest.Complete link = request.complete();
        commands.sendAndWait(MessageCommand.Queue.of(
                link.contact(),
                link.language(),
                new Content.SignIn(link.link(), link.validMinutes()),
                clock.instant()));
    }
}
