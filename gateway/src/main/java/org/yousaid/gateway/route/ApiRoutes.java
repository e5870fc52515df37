package org.yousaid.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.limit.BodyLimit;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/** Which service answers which part of the API. What services keep to themselves lies elsewhere and has no route. */
@Configuration(proxyBeanMethods = false)
class ApiRoutes {

    @Bean
    ProxyExchange proxyExchange(Upstreams upstreams, GatewayMvcProperties properties) {
        RestClient services =
                RestClient.builder().requestFactory(upstreams.forRoutes()).build();
        return new RestClientProxyExchange(services, properties) {
            @Override
            protected int copyResponseBody(ClientHttpResponse answer, InputStream body, OutputStream visitor)
                    throws IOException {
                return super.copyResponseBody(answer, new AnswerBody(body), visitor);
            }
        };
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> consultationRoutes(GatewaySettings settings) {
        return route(
                "consultation-service",
                settings.services().consultation(),
                "/api/consultations/**",
                "/api/responses/{reference}/answers",
                "/api/responses/{reference}/compared",
                "/api/responses/{reference}/redactions",
                "/api/responses/{reference}/redactions/preview",
                "/api/responses/{reference}/withdrawal",
                "/api/responses/{reference}/clearance",
                "/api/consultation-templates",
                "/api/calendar",
                "/api/equality-questions",
                "/api/questions/**",
                "/api/imports/**",
                "/api/wards",
                "/api/populations",
                "/api/results-overdue",
                "/api/admin/consultation/**");
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> suggestionRoutes(GatewaySettings settings) {
        return route(
                "suggestion-service",
                settings.services().suggestion(),
                "/api/suggestions/**",
                "/api/followings/**",
                "/api/opportunities/**",
                "/api/casework/**",
                "/api/receivers/**",
                "/api/referrals/**",
                "/api/process/**",
                "/api/admin/suggestion/**");
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> notificationRoutes(GatewaySettings settings) {
        return route(
                "notification-service",
                settings.services().notification(),
                "/api/promises/**",
                "/api/me/**",
                "/api/mails/**",
                "/api/mail-reports",
                "/api/weekly-reports/**",
                "/api/admin/mail-templates/**",
                "/api/admin/notification/**");
    }

    private static RouterFunction<ServerResponse> route(String service, URI address, String... paths) {
        RequestPredicate anyPath = Arrays.stream(paths)
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return GatewayRouterFunctions.route(service)
                .route(anyPath, http())
                .before(uri(address))
                .filter(ApiRoutes::naming)
                .build();
    }

    /** Says what it means when there is no answer, or when the sender's own body was the cause. */
    private static ServerResponse naming(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResourceAccessException e) {
            if (BodyLimit.wasExceeded(request.servletRequest())) {
                throw new Refused(CommonRefusal.CONTENT_TOO_LARGE);
            }
            throw NoAnswer.of(e);
        }
    }
}
