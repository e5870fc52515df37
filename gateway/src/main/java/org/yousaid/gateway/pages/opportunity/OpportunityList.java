package org.yousaid.gateway.pages.opportunity;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Page;

/** Asks for lists of opportunities. */
@Component
class OpportunityList {

    private static final String ALL = "/api/opportunities";
    private static final int MOST = 200;

    private final Council council;

    OpportunityList(Council council) {
        this.council = council;
    }

    /** What a list is narrowed down to. */
    record Filter(
            @Nullable String state,
            @Nullable String serviceArea,
            @Nullable String owner,
            @Nullable String after) {}

    Page<Opportunity> page(Filter filter, int limit) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ALL).queryParam("limit", limit);
        List<String> values = new ArrayList<>();
        narrow(address, values, "state", filter.state());
        narrow(address, values, "serviceArea", filter.serviceArea());
        narrow(address, values, "owner", filter.owner());
        narrow(address, values, "after", filter.after());
        return council.read(
                SUGGESTION,
                new ParameterizedTypeReference<Page<Opportunity>>() {},
                address.build().toUriString(),
                values.toArray());
    }

    /** Those that have not ended, the newest first. */
    List<Opportunity> open() {
        return page(new Filter(null, null, null, null), MOST).shown().stream()
                .filter(opportunity -> !opportunity.state().ended())
                .toList();
    }

    private static void narrow(UriComponentsBuilder address, List<String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }
}
