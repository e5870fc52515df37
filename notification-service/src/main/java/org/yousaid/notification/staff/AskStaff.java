package org.yousaid.notification.staff;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.message.Content;

/** Writes to a colleague what somebody asks of them; what the clock asks waits for the list of the day. */
@Component
@EnableConfigurationProperties(StaffAddresses.class)
class AskStaff implements MessageHandler<SuggestionNeedsStaff> {

    private final StaffLists lists;
    private final StaffPost post;
    private final InstantSource clock;

    AskStaff(StaffLists lists, StaffPost post, InstantSource clock) {
        this.lists = lists;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public Class<SuggestionNeedsStaff> type() {
        return SuggestionNeedsStaff.class;
    }

    @Override
    public void handle(SuggestionNeedsStaff message, MessageOrigin origin) {
        if (TellInAList.waitsForAList(message.why())) {
            lists.add(message, clock.instant());
        } else {
            Content content = new Content.StaffAsked(
                    new Reference(message.reference()),
                    message.number(),
                    message.why(),
                    message.stage(),
                    message.dueAt());
            post.write(message.staff(), content, clock.instant());
        }
    }
}
