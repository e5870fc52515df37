package org.yousaid.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Settings for parts that are tested without the rest. */
public final class SettingsFor {

    private SettingsFor() {}

    /** A gateway that people reach at this address. */
    public static GatewaySettings publicUrl(String publicUrl) {
        return settings(publicUrl, List.of(), new GatewaySettings.Limits(false, 60, 60, 5, 1200, 20, 1000, 30));
    }

    /** A gateway behind these proxies and with these limits. */
    public static GatewaySettings limits(List<String> proxies, GatewaySettings.Limits limits) {
        return settings("https://yousaid.example", proxies, limits);
    }

    private static GatewaySettings settings(String publicUrl, List<String> proxies, GatewaySettings.Limits limits) {
        URI nobody = URI.create("http://127.0.0.1:1");
        return new GatewaySettings(
                URI.create(publicUrl),
                Map.of(),
                false,
                null,
                proxies,
                new GatewaySettings.Keys(Path.of("unused")),
                new GatewaySettings.Security(publicUrl),
                new GatewaySettings.Services(
                        nobody, nobody, nobody, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO),
                new GatewaySettings.SignIns(Duration.ofHours(1), Duration.ofHours(12), Duration.ofMinutes(10)),
                limits);
    }
}
