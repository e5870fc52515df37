package org.yousaid.consultation.results;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.place.Wards;
import org.yousaid.consultation.response.Channel;

/** What the groups of a breakdown are called. */
@Component
class GroupNames {

    private final Wards wards;

    GroupNames(Wards wards) {
        this.wards = wards;
    }

    /** The names as they are now; a ward that is no longer in the place list goes by its code. */
    Names now() {
        return new Names(wards.names());
    }

    record Names(Map<String, String> wards) {

        String of(By by, String group) {
            return switch (by) {
                case WARD -> group.equals(Breakdown.NOT_GIVEN) ? "Ward not given" : wards.getOrDefault(group, group);
                case CHANNEL -> channel(Channel.valueOf(group));
            };
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
