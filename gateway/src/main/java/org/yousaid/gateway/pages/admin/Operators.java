package org.yousaid.gateway.pages.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Council.Part;

/** The operators' side of the three services. */
@Component
class Operators {

    private static final String ADMIN = "/api/admin/{service}/";

    private final Council council;

    Operators(Council council) {
        this.council = council;
    }

    /** The service of that name; there is nothing here for any other. */
    static Part part(String service) {
        return Arrays.stream(Part.values())
                .filter(part -> name(part).equals(service))
                .findFirst()
                .orElseThrow(Conversations::nothingHere);
    }

    static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    List<Processor> processors(Part part) {
        return council.read(part, new ParameterizedTypeReference<>() {}, ADMIN + "processors", name(part));
    }

    Processor processor(Part part, String name) {
        return processors(part).stream()
                .filter(processor -> processor.name().equals(name))
                .findFirst()
                .orElseThrow(Conversations::nothingHere);
    }

    void rebuild(Part part, String name, String key, Map<String, Object> request) {
        var _ = council.create(
                part, Rebuild.class, key, request, ADMIN + "processors/{name}/rebuild", name(part), name);
    }

    void cancel(Part part, String name) {
        council.change(part, HttpMethod.DELETE, "*", null, ADMIN + "processors/{name}/rebuild", name(part), name);
    }

    List<Letters.Group> groups(Part part) {
        return council.read(part, new ParameterizedTypeReference<>() {}, ADMIN + "dead-letters", name(part));
    }

    List<Letters.Sequence> sequences(Part part, String group, Optional<String> after) {
        ParameterizedTypeReference<List<Letters.Sequence>> shape = new ParameterizedTypeReference<>() {};
        return after.isPresent()
                ? council.read(
                        part, shape, ADMIN + "dead-letters/{group}?after={after}", name(part), group, after.get())
                : council.read(part, shape, ADMIN + "dead-letters/{group}", name(part), group);
    }

    List<Letters.Letter> letters(Part part, String group, String sequence, long after) {
        return council.read(
                part,
                new ParameterizedTypeReference<>() {},
                ADMIN + "dead-letters/{group}/letters?sequence={sequence}&after={after}",
                name(part),
                group,
                sequence,
                after);
    }

    Letters.Replayed replay(Part part, String key, Map<String, Object> request) {
        return council.create(part, Letters.Replayed.class, key, request, ADMIN + "dead-letters/replay", name(part));
    }

    void discard(Part part, Map<String, Object> request) {
        council.change(part, HttpMethod.POST, "*", request, ADMIN + "dead-letters/discard", name(part));
    }

    Bus bus(Part part) {
        return council.read(part, Bus.class, ADMIN + "bus", name(part));
    }

    void feed(Part part, String key, Map<String, Object> request) {
        var _ = council.create(part, Bus.Feed.class, key, request, ADMIN + "bus/feeds", name(part));
    }

    Seals seals(Part part) {
        return council.read(part, Seals.class, ADMIN + "seals", name(part));
    }

    void checkSeals(Part part, String key, Map<String, Object> request) {
        var _ = council.create(part, Seals.class, key, request, ADMIN + "seals/check", name(part));
    }

    List<OperatorAction> audit(Part part) {
        return council.read(part, new ParameterizedTypeReference<>() {}, ADMIN + "audit", name(part));
    }
}
