package org.yousaid.consultation.results;

import java.util.Map;

/** What wards are called; one that is no longer in the place list goes by its code. */
record PlaceNames(Map<String, String> wards) {

    String of(String code) {
        return wards.getOrDefault(code, code);
    }
}
