package org.yousaid.operations.audit;

import java.time.Instant;

/**
 * Something an operator did.
 *
 * @param who the account or client
 * @param what the action in kebab case, for example {@code rebuild}
 * @param on what it was done to: a processor, a sequence of dead letters, a consumer
 * @param outcome in kebab case, for example {@code begun}, {@code done} or the code of a refusal
 */
public record OperatorAction(
        String id, String who, String role, Instant when, String what, String on, String reason, String outcome) {}
