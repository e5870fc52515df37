package org.yousaid.gateway.route;

import org.springframework.web.client.RestClient;

/**
 * The three services, as the pages call them. Every call carries an internal token for the visitor whose request is being
 * handled on the calling thread, and nothing else of that request. Answers of 400 and above, and no answer at all, are
 * thrown as {@link ServiceProblem}.
 */
public interface Services {

    RestClient consultation();

    /** The same service, for files: with time enough to send them. */
    RestClient consultationFiles();

    RestClient suggestion();

    /** The same service, for files. */
    RestClient suggestionFiles();

    RestClient notification();
}
