package org.yousaid.gateway.pages;

import org.springframework.boot.SpringApplication;

/** Starts the pages on port 8090 with the sample behind them, to look at them; {@code ?as=POLICY} for staff. */
final class LookAtPages {

    private LookAtPages() {}

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(PagesAlone.class);
        application.setDefaultProperties(java.util.Map.of(
                "spring.config.name", "gateway", "server.port", "8090", "spring.thymeleaf.cache", "false"));
        Sample.script(application.run(arguments).getBean(ScriptedServices.class));
    }
}
