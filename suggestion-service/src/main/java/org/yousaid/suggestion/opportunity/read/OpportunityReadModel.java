package org.yousaid.suggestion.opportunity.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.suggestion.opportunity.ListedOpportunities;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class OpportunityReadModel {

    @Bean
    ProjectionGroup opportunitiesReadModel() {
        return new ProjectionGroup(
                OpportunityProjection.GROUP,
                List.of(OpportunityDocument.GATHERED, OpportunityDocument.COLLECTION),
                models -> List.of(new OpportunityProjection(models)));
    }

    @Bean
    ProjectionGroup opportunityListing() {
        return new ProjectionGroup(
                ListedOpportunities.GROUP,
                List.of(ListingDocuments.COLLECTION),
                models -> List.of(new ListingProjection(new ListingDocuments(models))));
    }
}
