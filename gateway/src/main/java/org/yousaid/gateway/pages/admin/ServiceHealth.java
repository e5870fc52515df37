package org.yousaid.gateway.pages.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service on the first page.
 *
 * @param bus absent when that part could not be asked
 * @param seals absent with trouble
 * @param trouble why it could not be asked; absent when it could
 */
record ServiceHealth(
        String name,
        List<Processor> processors,
        List<Letters.Group> letters,
        @Nullable Bus bus,
        @Nullable Seals seals,
        @Nullable String trouble) {

    public String title() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    public boolean busy() {
        return processors.stream().anyMatch(Processor::rebuilding) || (bus != null && bus.feeding());
    }

    public boolean well() {
        return trouble == null
                && letters.isEmpty()
                && processors.stream().noneMatch(one -> one.tag().equals("ys-tag--late"))
                && (seals == null || !seals.broken())
                && bus != null
                && bus.hungry().isEmpty()
                && bus.troubled().isEmpty()
                && bus.told().stream().noneMatch(feed -> feed.failure() != null);
    }
}
