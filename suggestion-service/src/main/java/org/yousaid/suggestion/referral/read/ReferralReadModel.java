package org.yousaid.suggestion.referral.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class ReferralReadModel {

    @Bean
    ProjectionGroup referralsReadModel() {
        return new ProjectionGroup(
                ReferralProjection.GROUP,
                List.of(ReferralDocument.COLLECTION, ReceiverProjection.COLLECTION),
                models -> List.of(new ReferralProjection(models), new ReceiverProjection(models)));
    }
}
