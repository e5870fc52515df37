package org.yousaid.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for the gateway, under {@code yousaid}.
 *
 * @param publicUrl where people reach the gateway: link host of every mail, problem type and redirect, without a slash at
 *     the end. Cookies are {@code Secure} when it is https.
 * @param clients secrets of the API's OAuth2 clients; a client's name is a staff role in lower case
 * @param localAccounts whether staff may sign in by picking an account, without a password; for one machine only
 * @param messages a directory with words in more languages; absent for those the system comes with
 * @param trustedProxies addresses (not names) of the proxies before the gateway whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("yousaid")
public record GatewaySettings(
        URI publicUrl,
        @DefaultValue Map<String, String> clients,
        boolean localAccounts,
        @Nullable Path messages,
        @DefaultValue List<String> trustedProxies,
        Keys keys,
        Security security,
        Services services,
        @DefaultValue SignIns signIns,
        @DefaultValue Limits limits) {

    /** Whether people reach us by https, whoever ends it. */
    public boolean https() {
        return "https".equals(publicUrl.getScheme());
    }

    /** An absolute address of ours; {@code path} begins with a slash. */
    public String at(String path) {
        return publicUrl + path;
    }

    /**
     * Where the signing keys are.
     *
     * @param directory where the two signing keys are kept, made at the first start, readable for their owner only;
     *     replicas share its content
     */
    public record Keys(Path directory) {}

    /**
     * What tokens say and are checked for.
     *
     * @param issuer who vouches for tokens, in their {@code iss} claim
     */
    public record Security(String issuer) {}

    /** Base addresses of the services, and how long to wait for them. */
    public record Services(
            URI consultation,
            URI suggestion,
            URI notification,
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("10s") Duration pageTimeout,
            @DefaultValue("30s") Duration apiTimeout,
            @DefaultValue("5m") Duration fileTimeout) {}

    /**
     * How long signing in lasts.
     *
     * @param idle after how long without a request somebody is signed out
     * @param longest after how long somebody is signed out in any case
     * @param linkLifetime how long a mailed sign-in link works
     */
    public record SignIns(
            @DefaultValue("1h") Duration idle,
            @DefaultValue("12h") Duration longest,
            @DefaultValue("10m") Duration linkLifetime) {}

    /**
     * How much one address may send.
     *
     * @param spareLoopback whether requests from this machine itself are not counted
     * @param posts changes by everybody but signed-in staff, per minute: from one device that holds the cookie of a form,
     *     or from one address without one
     * @param tokens tokens asked for, per minute
     * @param turns pages of a form turned, per minute; nothing is stored by that, and a library has one address
     * @param savedLinks links to saved answers asked for by mail, per ten minutes
     * @param signInLinks sign-in links asked for, per ten minutes; so many may also work for one person at a time
     * @param crowd changes from one address by all devices that hold such a cookie, per hour; all may come at once
     * @param unknownReferences references that nobody knows looked up, per ten minutes
     */
    public record Limits(
            boolean spareLoopback,
            @DefaultValue("60") int posts,
            @DefaultValue("60") int tokens,
            @DefaultValue("5") int signInLinks,
            @DefaultValue("1200") int turns,
            @DefaultValue("20") int savedLinks,
            @DefaultValue("1000") int crowd,
            @DefaultValue("30") int unknownReferences) {}
}
