package org.yousaid.local.faults;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.internal.MongoClientImpl;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.eventbus.MessageHandler;

/**
 * Puts crossings and sabotage into an application where a system property asks for them. Only where the test's class path
 * is can this happen; everywhere else, and without the properties, it does nothing.
 */
public final class FaultInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        if (Cut.isWanted() || Sabotage.FRESH_IDS.isOn()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "crossings",
                            Map.of("yousaid.kafka.properties.interceptor.classes", BusCrossing.class.getName())));
        }
        if (Cut.isWanted()) {
            process(context, FaultInitializer::watched);
        }
        if (Sabotage.TOKEN_BEFORE_ACK.isOn() || Sabotage.OFFSET_BEFORE_COMMAND.isOn()) {
            process(context, FaultInitializer::hurried);
        }
        boolean consultation =
                "consultation-service".equals(context.getEnvironment().getProperty("spring.application.name"));
        if (consultation && (Sabotage.KEY_IGNORED.isOn() || Sabotage.ANSWERS_ANYWAY.isOn())) {
            context.registerBean(
                    "careless", FilterRegistrationBean.class, () -> new FilterRegistrationBean<>(new Careless()));
        }
    }

    private interface Replacement {
        Object of(Object bean);
    }

    private static void process(GenericApplicationContext context, Replacement replacement) {
        context.addBeanFactoryPostProcessor(factory -> factory.addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return replacement.of(bean);
            }
        }));
    }

    /** The same client, whose commands are seen. */
    private static Object watched(Object bean) {
        if (!(bean instanceof MongoClient client)) {
            return bean;
        }
        MongoClientSettings settings = ((MongoClientImpl) client).getSettings();
        client.close();
        return MongoClients.create(MongoClientSettings.builder(settings)
                .addCommandListener(new DatabaseCrossing(Cut.configured()))
                .build());
    }

    private static Object hurried(Object bean) {
        return switch (bean) {
            case MessageBus bus when Sabotage.TOKEN_BEFORE_ACK.isOn() -> new Hurried.Bus(bus);
            case MessageHandler<?> handler when Sabotage.OFFSET_BEFORE_COMMAND.isOn() -> new Hurried.Handler<>(handler);
            default -> bean;
        };
    }
}
