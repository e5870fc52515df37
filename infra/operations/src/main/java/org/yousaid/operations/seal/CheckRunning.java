package org.yousaid.operations.seal;

import java.util.Map;
import org.yousaid.support.problem.Refusal;

/**
 * One check at a time.
 *
 * @param by who began the one that is running
 */
public record CheckRunning(String by) implements Refusal {

    @Override
    public Map<String, Object> fields() {
        return Map.of("by", by);
    }

    @Override
    public String code() {
        return "check-running";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return "A check is running";
    }

    @Override
    public String detail() {
        return "The seals are being checked already. Wait for its end.";
    }
}
