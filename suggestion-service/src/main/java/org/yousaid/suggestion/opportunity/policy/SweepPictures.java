package org.yousaid.suggestion.opportunity.policy;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.opportunity.Evidence;
import org.yousaid.suggestion.opportunity.Opportunities;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.picture.Pictures;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.time.TimedWork;

/** Deletes pictures that were uploaded and then not taken as evidence. */
@Component
class SweepPictures implements TimedWork {

    private final Opportunities opportunities;
    private final Pictures pictures;

    SweepPictures(Opportunities opportunities, Pictures pictures) {
        this.opportunities = opportunities;
        this.pictures = pictures;
    }

    @Override
    public String name() {
        return "sweep pictures";
    }

    @Override
    public Optional<Instant> nextDue() {
        return pictures.nextToLookAt();
    }

    @Override
    public void runDue() {
        pictures.toLookAt().forEach(this::lookAt);
    }

    private void lookAt(Pictures.Waiting picture) {
        try {
            boolean named = OpportunityId.read(picture.owner())
                    .flatMap(opportunities::find)
                    .filter(view -> names(view, picture.id()))
                    .isPresent();
            if (named) {
                pictures.settle(picture);
            } else {
                pictures.delete(picture);
            }
        } catch (Refused _) {
            // The read model is behind or being rebuilt: no reason to delete anything.
            pictures.lookAgain(picture);
        }
    }

    private static boolean names(OpportunityView view, String picture) {
        return view.evidence().stream()
                .map(Evidence::picture)
                .anyMatch(shown -> shown != null && shown.id().equals(picture));
    }
}
