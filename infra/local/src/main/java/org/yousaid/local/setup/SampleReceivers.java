package org.yousaid.local.setup;

import java.util.Map;
import org.yousaid.local.api.LocalApi;

/** A few made-up bodies that suggestions can be referred to. Their addresses lead nowhere but to the local mailbox. */
final class SampleReceivers {

    private final LocalApi api;

    SampleReceivers(LocalApi api) {
        this.api = api;
    }

    /** Every request has a key of its own, so that a repeated attempt makes nothing twice. */
    void create() {
        name("police", "Riverside Police (made up)", "Crime and disorder, speeding, parking on pavements", 21);
        name("health", "Riverside Health Trust (made up)", "Surgeries, clinics, hospital transport", 28);
        name("county", "Three Rivers County Council (made up)", "Main roads, buses, schools", 21);
        name("housing", "Weir Street Homes (made up)", "Repairs and courtyards of its own estates", 14);
    }

    private void name(String key, String name, String purpose, int days) {
        api.post(
                        "reviewer",
                        "/api/receivers",
                        "sample-receiver-" + key,
                        Map.of("name", name, "email", key + "@example.org", "purpose", purpose, "days", days))
                .expect(201);
    }
}
