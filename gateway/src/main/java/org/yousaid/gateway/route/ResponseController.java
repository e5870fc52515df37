package org.yousaid.gateway.route;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * What anybody who holds a response's reference may know of it. Two services know a half each: what was taken down, and
 * whether the promise of a reply was kept. The second half is left out when there is none or when it cannot be had.
 */
@RestController
class ResponseController {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseController.class);

    private final Services services;

    ResponseController(Services services) {
        this.services = services;
    }

    @GetMapping("/api/responses/{reference}")
    ObjectNode response(@PathVariable String reference) {
        ObjectNode response = get(services.consultation(), "/api/responses/{reference}", reference);
        try {
            ObjectNode promise = get(services.notification(), "/api/promises/{reference}", reference);
            promise.remove("reference");
            response.set("promise", promise);
        } catch (ServiceProblem e) {
            LOG.debug("promise=absent status={}", e.status());
        }
        return response;
    }

    private static ObjectNode get(RestClient service, String path, String reference) {
        ObjectNode found = service.get().uri(path, reference).retrieve().body(ObjectNode.class);
        if (found == null) {
            throw new IllegalStateException("A service answered without a body: " + path);
        }
        return found;
    }
}
