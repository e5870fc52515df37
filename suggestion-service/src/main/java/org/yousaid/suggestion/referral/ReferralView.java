package org.yousaid.suggestion.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.SealedText;

/**
 * A suggestion's last referral as it stands, with what was said in all of them.
 *
 * @param since when the body was asked
 * @param deadline when it is late
 * @param due when something is to be done by itself, absent when nothing is
 * @param chased how often the body was asked again
 * @param said what bodies said, the first first
 * @param releasedAt when the body's words were shown to everybody
 * @param open whether the body can still answer
 * @param version of the stream, from 0
 */
public record ReferralView(
        ReferralId id,
        int round,
        Asked asked,
        Instant since,
        Instant deadline,
        @Nullable Instant due,
        int chased,
        @Nullable Instant chasedAt,
        List<Said> said,
        @Nullable Instant releasedAt,
        boolean open,
        long version) {

    public ReferralView {
        said = List.copyOf(said);
    }

    /** What a body said in a round. */
    public record Said(
            int round,
            String receiver,
            BodyAnswer answer,
            @Nullable SealedText words,
            Instant at) {}

    /** What was said in this round. */
    public List<Said> saidIn(int which) {
        return said.stream().filter(each -> each.round() == which).toList();
    }

    /** The last thing that settles it in this round. */
    public Optional<Said> settled() {
        return saidIn(round).stream().filter(each -> each.answer().settles()).reduce((_, last) -> last);
    }

    /** Whether everybody may read what settled it: what was said since the words were released is not. */
    public boolean wordsReleased() {
        return releasedAt != null
                && settled().filter(last -> !last.at().isAfter(releasedAt)).isPresent();
    }
}
