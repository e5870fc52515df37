package org.yousaid.gateway.route;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.limit.Senders;
import org.yousaid.gateway.signin.Visitor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Connections to the services: HTTP/1.1, no redirects followed, never waiting for long. */
@Component
final class Upstreams implements Services {

    private static final Pattern FILE =
            Pattern.compile("/imports|/documents|/evidence$|/pictures/|/responses\\.(csv|ods)$|/released\\.csv$");

    private final HttpClient http;
    private final GatewaySettings.Services settings;
    private final JsonMapper json;
    private final RestClient consultation;
    private final RestClient consultationFiles;
    private final RestClient suggestion;
    private final RestClient suggestionFiles;
    private final RestClient notification;
    private final RestClient notificationForGateway;

    Upstreams(GatewaySettings settings, InternalTokens tokens, JsonMapper json, RestClient.Builder clients) {
        this.settings = settings.services();
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(this.settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        Supplier<String> visitor = () -> tokens.forVisitor(Visitor.current());
        Duration patience = this.settings.pageTimeout();
        this.consultation = client(clients, this.settings.consultation(), visitor, patience);
        this.consultationFiles = client(clients, this.settings.consultation(), visitor, this.settings.fileTimeout());
        this.suggestion = client(clients, this.settings.suggestion(), visitor, patience);
        this.suggestionFiles = client(clients, this.settings.suggestion(), visitor, this.settings.fileTimeout());
        this.notification = client(clients, this.settings.notification(), visitor, patience);
        this.notificationForGateway = client(clients, this.settings.notification(), tokens::forGateway, patience);
    }

    @Override
    public RestClient consultation() {
        return consultation;
    }

    @Override
    public RestClient consultationFiles() {
        return consultationFiles;
    }

    @Override
    public RestClient suggestion() {
        return suggestion;
    }

    @Override
    public RestClient suggestionFiles() {
        return suggestionFiles;
    }

    @Override
    public RestClient notification() {
        return notification;
    }

    /** Notification-service, asked on nobody's behalf. */
    RestClient notificationForGateway() {
        return notificationForGateway;
    }

    /** What the API routes go through. The time counts from the first byte sent, and files take long to send. */
    ClientHttpRequestFactory forRoutes() {
        ClientHttpRequestFactory ordinary = requests(settings.apiTimeout());
        ClientHttpRequestFactory files = requests(settings.fileTimeout());
        return (uri, method) -> (FILE.matcher(uri.getPath()).find() ? files : ordinary).createRequest(uri, method);
    }

    private RestClient client(RestClient.Builder clients, URI service, Supplier<String> token, Duration timeout) {
        return clients.clone()
                .baseUrl(service)
                .requestFactory(requests(timeout))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(token.get());
                    if (HttpMethod.POST.equals(request.getMethod())) {
                        noticed().forEach(request.getHeaders()::set);
                    }
                    try {
                        return AnswerBody.in(execution.execute(request, body));
                    } catch (IOException e) {
                        throw NoAnswer.of(e);
                    }
                })
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw problem(response);
                })
                .build();
    }

    /** What was noticed about the sender of the form that is being handled. */
    private static Map<String, String> noticed() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Senders.noticed(current.getRequest())
                : Map.of();
    }

    private ClientHttpRequestFactory requests(Duration timeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        return requests;
    }

    private ServiceProblem problem(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        Map<String, Object> body = Map.of();
        try {
            body = json.readValue(response.getBody(), new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException e) {
            // Not a problem body: the status alone has to do.
        }
        return new ServiceProblem(status, body.get("code") instanceof String code ? code : "status-" + status, body);
    }
}
