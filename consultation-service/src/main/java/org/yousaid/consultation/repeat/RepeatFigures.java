package org.yousaid.consultation.repeat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Repeats;
import org.yousaid.consultation.repeat.Groups.Group;
import org.yousaid.support.request.Shown;

/** How many responses belong together, for those who publish results. */
@Component
public class RepeatFigures {

    private static final Duration UNTIL_SEEN = Duration.ofSeconds(10);
    /** More groups of a kind than this are not added up; there is no chart in so many. */
    static final int MOST_GROUPS = 100_000;

    private final Groups groups;
    private final People people;

    RepeatFigures(Groups groups, People people) {
        this.groups = groups;
        this.people = people;
    }

    /**
     * What belongs together: of the people, up to this event position; of all else, as far as it is known now. Empty when
     * so many responses are not looked through in time.
     *
     * @param responses how many there are up to this position
     * @param smallest smaller numbers are left out
     */
    public Optional<Repeats> at(ConsultationId consultation, long position, long responses, int smallest) {
        Optional<Long> seen = Shown.within(
                UNTIL_SEEN, () -> Optional.of(people.responses(consultation)).filter(counted -> counted >= responses));
        return seen.map(_ -> {
            List<Group> words = groups.of(consultation, Kind.SAME_WORDS, MOST_GROUPS);
            return Repeats.of(
                    smallest,
                    responses(words),
                    words.size(),
                    people.repeated(consultation, position).stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    responses(groups.of(consultation, Kind.SAME_DEVICE, MOST_GROUPS)),
                    responses(groups.of(consultation, Kind.MACHINE_LIKE, MOST_GROUPS)));
        });
    }

    private static long responses(List<Group> groups) {
        return groups.stream().mapToLong(Group::size).sum();
    }
}
