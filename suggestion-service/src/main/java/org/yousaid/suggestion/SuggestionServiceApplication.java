package org.yousaid.suggestion;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/** The deployable that keeps suggestions and takes them through their process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
public class SuggestionServiceApplication {

    /** The application, ready to be given further properties and run. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SuggestionServiceApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("spring.config.name", "suggestion-service", "spring.jmx.enabled", "false"));
    }

    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        application().run(arguments);
    }
}
