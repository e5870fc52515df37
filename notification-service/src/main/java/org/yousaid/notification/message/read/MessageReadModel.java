package org.yousaid.notification.message.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class MessageReadModel {

    @Bean
    ProjectionGroup messagesReadModel() {
        return new ProjectionGroup(
                ProcessingGroups.MESSAGES,
                List.of(MessageFields.MESSAGES, MessageFields.BATCHES),
                models -> List.of(new MessageProjection(models)));
    }
}
