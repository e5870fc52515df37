package org.yousaid.gateway.pages.common;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.gateway.route.Services;

/** Asks the services for what a page shows, and tells them what a form says, always in the visitor's own name. */
@Component
public final class Council {

    /** The service that is asked. */
    public enum Part {
        CONSULTATION,
        SUGGESTION,
        NOTIFICATION
    }

    private final Services services;

    Council(Services services) {
        this.services = services;
    }

    /** What stands at this address. */
    public <T> T read(Part part, ParameterizedTypeReference<T> shape, String path, @Nullable Object... variables) {
        return present(client(part).get().uri(path, variables).retrieve().body(shape));
    }

    /** What stands at this address. */
    public <T> T read(Part part, Class<T> shape, String path, @Nullable Object... variables) {
        return read(part, ParameterizedTypeReference.forType(shape), path, variables);
    }

    /** What stands at this address, if anything does. */
    public <T> Optional<T> find(Part part, Class<T> shape, String path, @Nullable Object... variables) {
        try {
            return Optional.of(read(part, shape, path, variables));
        } catch (ServiceProblem problem) {
            if (problem.status() == 404) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** What is said to a question that is too long for an address. */
    public <T> T ask(Part part, ParameterizedTypeReference<T> shape, Object question, String path) {
        return present(client(part)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(question)
                .retrieve()
                .body(shape));
    }

    /** Makes something; the same key makes it once only. */
    public <T> T create(Part part, Class<T> shape, String key, Object body, String path, Object... variables) {
        return present(client(part)
                .post()
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .retrieve()
                .body(shape));
    }

    /** Changes what is at the version that the visitor saw. */
    public void change(
            Part part, HttpMethod method, String version, @Nullable Object body, String path, Object... variables) {
        RestClient.RequestBodySpec request = client(part)
                .method(method)
                .uri(path, variables)
                .header("If-Match", version.equals("*") ? "*" : "\"" + version + "\"");
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        ResponseEntity<Void> done = request.retrieve().toBodilessEntity();
        if (done.getStatusCode().isError()) {
            throw new IllegalStateException("A service answered " + done.getStatusCode());
        }
    }

    /** A call with these headers; what is answered, empty where nothing stands at the address. */
    public <T> Optional<T> call(
            Part part,
            HttpMethod method,
            Class<T> shape,
            Map<String, String> headers,
            @Nullable Object body,
            String path,
            Object... variables) {
        RestClient.RequestBodySpec request =
                client(part).method(method).uri(path, variables).headers(all -> headers.forEach(all::set));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        try {
            return Optional.ofNullable(request.retrieve().body(shape));
        } catch (ServiceProblem problem) {
            if (problem.status() == 404) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** Puts a CSV table in the place of whatever stands there now. */
    public void replaceTable(Part part, String csv, String path) {
        var _ = client(part)
                .put()
                .uri(path)
                .header("If-Match", "*")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .toBodilessEntity();
    }

    /** A file of somebody's and the words beside it, as a service takes them. */
    public record FileForm(Map<String, String> words, String name, Resource file) {

        public FileForm {
            words = Map.copyOf(words);
        }
    }

    /** Hands a file on to a service, with time enough to send it. */
    public <T> T sendFile(
            Part part, Class<T> shape, Map<String, String> headers, FileForm form, String path, Object... variables) {
        HttpHeaders plain = new HttpHeaders();
        plain.setContentType(new MediaType("text", "plain", StandardCharsets.UTF_8));
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        form.words().forEach((name, value) -> parts.add(name, new HttpEntity<>(value, plain)));
        parts.add(form.name(), form.file());
        return present(files(part)
                .post()
                .uri(path, variables)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .headers(all -> headers.forEach(all::set))
                .body(parts)
                .retrieve()
                .body(shape));
    }

    private RestClient files(Part part) {
        return switch (part) {
            case CONSULTATION -> services.consultationFiles();
            case SUGGESTION -> services.suggestionFiles();
            case NOTIFICATION -> services.notification();
        };
    }

    private RestClient client(Part part) {
        return switch (part) {
            case CONSULTATION -> services.consultation();
            case SUGGESTION -> services.suggestion();
            case NOTIFICATION -> services.notification();
        };
    }

    private static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new IllegalStateException("A service answered without a body");
        }
        return body;
    }
}
