package org.yousaid.gateway.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

/** The seals of the three event stores, for people outside who want to keep one. */
public final class DaySeals {

    private static final Logger LOG = LoggerFactory.getLogger(DaySeals.class);

    private final Map<String, RestClient> stores = new LinkedHashMap<>();

    public DaySeals(Services services) {
        stores.put("consultation", services.consultation());
        stores.put("suggestion", services.suggestion());
        stores.put("notification", services.notification());
    }

    /**
     * The newest seal of one store on one day, in the time of London.
     *
     * @param service whose event store it is of: consultation, suggestion or notification
     * @param number which seal of this store, counted from 1
     * @param through the position up to which the store is sealed
     * @param hash SHA-256, 64 hexadecimal digits
     * @param complete whether the day is over, so that no newer seal of it can come
     */
    public record DaySeal(
            String service, LocalDate date, long number, long through, String hash, Instant at, boolean complete) {}

    /** One store's answer, before it is said whose it is. */
    record Stored(LocalDate date, long number, long through, String hash, Instant at, boolean complete) {

        DaySeal of(String service) {
            return new DaySeal(service, date, number, through, hash, at, complete);
        }
    }

    record StoredDays(@Nullable List<Stored> items) {}

    /** The newest days first; a store that cannot be reached is left out. */
    public List<DaySeal> ofDays(int days) {
        List<DaySeal> seals = new ArrayList<>();
        stores.forEach((service, store) -> {
            try {
                StoredDays answer = store.get()
                        .uri("/api/seals?days={days}", days)
                        .retrieve()
                        .body(StoredDays.class);
                if (answer != null && answer.items() != null) {
                    answer.items().forEach(seal -> seals.add(seal.of(service)));
                }
            } catch (ServiceProblem e) {
                if (e.status() < 500) {
                    throw e;
                }
                LOG.warn("seals=absent service={} status={} code={}", service, e.status(), e.code());
            }
        });
        return seals;
    }

    /** The seal that somebody has kept, if any store's chain still holds it, and whose it is. */
    Optional<ObjectNode> withHash(String hash) {
        for (Map.Entry<String, RestClient> store : stores.entrySet()) {
            try {
                ObjectNode seal = store.getValue()
                        .get()
                        .uri("/api/seals/{hash}", hash)
                        .retrieve()
                        .body(ObjectNode.class);
                if (seal != null) {
                    return Optional.of(seal.put("service", store.getKey()));
                }
            } catch (ServiceProblem e) {
                if (e.status() != 404) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }
}
