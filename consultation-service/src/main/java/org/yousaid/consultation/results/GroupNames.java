package org.yousaid.consultation.results;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.place.Wards;
import org.yousaid.consultation.response.Channel;

/** What the groups of a breakdown are called. */
@Component
class GroupNames {

    private final Wards wards;

    GroupNames(Wards wards) {
        this.wards = wards;
    }

    /** The names as they are now. */
    Names now() {
        return new Names(new PlaceNames(wards.names()));
    }

    record Names(PlaceNames places) {

        String of(ConsultationContent content, By by, String group) {
            return switch (by) {
                case WARD -> group.equals(Breakdown.NOT_GIVEN) ? "Ward not given" : places.of(group);
                case CHANNEL -> channel(Channel.valueOf(group));
                case AGE -> group.equals(Breakdown.NOT_GIVEN) ? "Age not given" : age(content, group);
            };
        }

        private static String age(ConsultationContent content, String option) {
            return Optional.ofNullable(content.aims().ageQuestion())
                    .flatMap(content::question)
                    .map(question -> question.label(option))
                    .orElse(option);
        }

        private static String channel(Channel channel) {
            return switch (channel) {
                case ONLINE -> "Online";
                case FACE_TO_FACE -> "Face to face";
                case TELEPHONE -> "Telephone";
                case PAPER -> "Paper";
                case IMPORT -> "Import";
            };
        }
    }
}
