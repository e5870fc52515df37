package org.yousaid.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation can be answered now.
 *
 * @param key the consultation's aggregate id
 * @param wards codes of the wards whose people are asked; empty when everyone is
 * @param closesAt when it closes, absent for one that is open for good
 */
public record ConsultationOpened(
        String key,
        ConsultationSummary consultation,
        List<String> wards,
        Instant openedAt,
        @Nullable Instant closesAt) implements Message {

    public ConsultationOpened {
        wards = List.copyOf(wards);
    }
}
