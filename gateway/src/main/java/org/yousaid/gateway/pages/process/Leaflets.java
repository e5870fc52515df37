package org.yousaid.gateway.pages.process;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Council.Part;
import org.yousaid.gateway.pages.common.ProcessDefinition;
import org.yousaid.gateway.route.ServiceProblem;

/** Makes the leaflet out of the process that runs and the times that were measured. */
@Component
class Leaflets {

    private static final Logger LOG = LoggerFactory.getLogger(Leaflets.class);
    private static final String ENGLISH = "en";

    private final Council council;

    Leaflets(Council council) {
        this.council = council;
    }

    /**
     * The leaflet of a version.
     *
     * @param language the one that is wanted; English where the process does not speak it
     * @param version absent for the one in force
     */
    Leaflet of(Optional<String> language, boolean large, @Nullable Integer version) {
        String wanted = language.filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                .orElse(ENGLISH);
        ProcessDefinition process = process(wanted, version);
        String spoken = process.spoken().contains(wanted) ? wanted : ENGLISH;
        return Leaflet.of(process, times(), spoken, large, version);
    }

    private ProcessDefinition process(String language, @Nullable Integer version) {
        Map<String, String> headers = Map.of(HttpHeaders.ACCEPT_LANGUAGE, language);
        return (version == null
                        ? council.call(
                                Part.SUGGESTION, HttpMethod.GET, ProcessDefinition.class, headers, null, "/api/process")
                        : council.call(
                                Part.SUGGESTION,
                                HttpMethod.GET,
                                ProcessDefinition.class,
                                headers,
                                null,
                                "/api/process?version={version}",
                                version))
                .orElseThrow(Conversations::nothingHere);
    }

    /** The leaflet is worth reading without them. */
    private Optional<UsualTimes> times() {
        try {
            return council.find(Part.SUGGESTION, UsualTimes.class, "/api/process/times");
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("The usual times cannot be read");
            return Optional.empty();
        }
    }
}
