package org.yousaid.notification;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/** The notification-service; its settings stand in {@code notification-service.yaml}. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
public class NotificationServiceApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application before it runs, for whoever starts several in one process. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("spring.config.name", "notification-service", "spring.jmx.enabled", "false"));
    }
}
