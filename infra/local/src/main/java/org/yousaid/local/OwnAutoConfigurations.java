package org.yousaid.local;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Here the four applications share one class path. Each is given what its own jars would bring it, and nothing that only
 * another one's do.
 */
public final class OwnAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> ONLY_GATEWAY = List.of(
            "org.springframework.cloud.",
            "org.springframework.boot.thymeleaf.",
            "org.springframework.boot.session.",
            "org.springframework.boot.security.oauth2.server.authorization.",
            "org.springframework.boot.webclient.",
            "org.springdoc.");

    private static final List<String> ONLY_SERVICES =
            List.of("org.axonframework.", "org.yousaid.eventstore.", "org.yousaid.eventbus.");

    private static final List<String> ONLY_NOTIFICATION = List.of("org.springframework.boot.mail.");

    private String application = "";

    @Override
    public void setEnvironment(Environment environment) {
        application = environment.getProperty("spring.application.name", "");
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        List<String> foreign = foreign();
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            matches[i] = name == null || foreign.stream().noneMatch(name::startsWith);
        }
        return matches;
    }

    private List<String> foreign() {
        return switch (application) {
            case "gateway" ->
                Stream.of(ONLY_SERVICES, ONLY_NOTIFICATION)
                        .flatMap(List::stream)
                        .toList();
            case "notification-service" -> ONLY_GATEWAY;
            default ->
                Stream.of(ONLY_GATEWAY, ONLY_NOTIFICATION).flatMap(List::stream).toList();
        };
    }
}
