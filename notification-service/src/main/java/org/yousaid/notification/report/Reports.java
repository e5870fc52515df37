package org.yousaid.notification.report;

import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.MessageCommand;

/** Tells a message what became of it. The same report again changes nothing; one of a message we never wrote is left. */
@Component
class Reports {

    private static final Logger log = LoggerFactory.getLogger(Reports.class);

    private final CommandGateway commands;
    private final InstantSource clock;

    Reports(CommandGateway commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    void take(MailReport report) {
        try {
            @Nullable Object _ = commands.sendAndWait(command(report, clock.instant()));
            log.info("mail report message={} what={} cause={}", report.message(), report.what(), report.cause());
        } catch (AggregateNotFoundException notOurs) {
            log.warn("mail report of no message of ours message={}", report.message());
        }
    }

    private static MessageCommand command(MailReport report, Instant at) {
        return switch (report.what()) {
            case DELIVERED -> new MessageCommand.RecordDelivery(report.message(), at);
            case BOUNCED -> new MessageCommand.RecordBounce(report.message(), report.forGood(), report.cause(), at);
            case COMPLAINED -> new MessageCommand.RecordComplaint(report.message(), at);
        };
    }
}
