package org.yousaid.support.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.yousaid.support.id.CrockfordText;

/** What nobody foresaw: the log has the whole of it, the caller has the number to ask about it and nothing else. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final ProblemBodies bodies;

    public Incidents(ProblemBodies bodies) {
        this.bodies = bodies;
    }

    /** Logs the fault under a new incident id and answers 500 with that id. */
    public ResponseEntity<Object> answer(@Nullable Throwable fault, String method, String path) {
        String incident = CrockfordText.random();
        LOG.error("unforeseen: incident={} method={} path={}", incident, method, path, fault);
        return bodies.answer(CommonRefusal.UNEXPECTED, Map.of("incident", incident), new HttpHeaders());
    }
}
