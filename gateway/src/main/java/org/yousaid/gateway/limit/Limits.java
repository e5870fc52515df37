package org.yousaid.gateway.limit;

import jakarta.servlet.Filter;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.problem.Problems;
import org.yousaid.support.vault.PersonId;

/**
 * The limits as filters for the security chains, which decide where they stand. No beans, or the container would put them
 * before every chain once more.
 */
@Component
public final class Limits {

    private final RateLimits limits;
    private final ClientAddresses addresses;
    private final Problems problems;
    private final GatewaySettings settings;
    private final Devices devices;
    private final FormTimes times;

    Limits(
            RateLimits limits,
            ClientAddresses addresses,
            Devices devices,
            FormTimes times,
            Problems problems,
            GatewaySettings settings) {
        this.limits = limits;
        this.addresses = addresses;
        this.devices = devices;
        this.times = times;
        this.problems = problems;
        this.settings = settings;
    }

    /** Counts requests; stands where it is known who is asking. */
    public Filter rate() {
        return new RateLimit(
                limits, addresses, devices, problems, settings.limits().spareLoopback());
    }

    /** Notices how answers come; stands where it is known who is asking. */
    public Filter senders() {
        return new Senders(devices, times);
    }

    /** Counts references that nobody knows; stands where it is known who is asking. */
    public Filter unknownReferences() {
        return new UnknownReferences(
                limits, addresses, problems, settings.limits().spareLoopback());
    }

    /** Whether one more mail may go to this inbox that somebody else may have asked for. */
    public boolean mayWriteTo(PersonId person) {
        return limits.take(RateLimits.Kind.INBOX, person.value()).isZero();
    }

    /** Measures the files that pages are sent; stands before anything that would read them, and where it is known who is asking. */
    public Filter files() {
        return new FileLimit(problems);
    }

    /** Measures bodies; stands after everything that refuses without reading them. */
    public Filter body() {
        return new BodyLimit(problems);
    }
}
