package org.yousaid.support.request;

import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether two requests asked for the same, without keeping what they said: a keyed hash of the request as canonical
 * JSON.
 */
public final class RequestFingerprint {

    private final PersonVault vault;
    private final JsonMapper canonical = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public RequestFingerprint(PersonVault vault) {
        this.vault = vault;
    }

    /** The fingerprint of a request record; equal for equal requests. */
    public String of(Object request) {
        return vault.fingerprint(canonical.writeValueAsString(request));
    }
}
