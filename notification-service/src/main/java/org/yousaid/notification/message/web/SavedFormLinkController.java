package org.yousaid.notification.message.web;

import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Sends the links to saved answers that the gateway makes; nobody else may ask. */
@RestController
class SavedFormLinkController {

    private final CommandGateway commands;
    private final InstantSource clock;

    SavedFormLinkController(CommandGateway commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/internal/saved-form-links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(Caller caller, @RequestBody SavedFormLinkRequest request) {
        caller.require(Role.SYSTEM);
        SavedFormLinkRequest.Complete link = request.complete();
        commands.sendAndWait(MessageCommand.Queue.of(link.contact(), link.language(), link.content(), clock.instant()));
    }
}
