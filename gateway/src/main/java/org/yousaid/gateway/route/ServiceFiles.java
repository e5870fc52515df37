package org.yousaid.gateway.route;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Hands files of the consultation-service through to a visitor as they come, without ever holding one. */
@Component
public class ServiceFiles {

    private final Services services;

    ServiceFiles(Services services) {
        this.services = services;
    }

    /**
     * Answers with what stands at this address.
     *
     * @throws ServiceProblem when there is no such file for this visitor
     */
    public void handThrough(HttpServletResponse answer, String path, @Nullable Object... variables) {
        var _ = services.consultationFiles().get().uri(path, variables).exchangeForRequiredValue((_, file) -> {
            if (file.getStatusCode().isError()) {
                throw problem(file);
            }
            return send(file, answer);
        });
    }

    private static long send(ClientHttpResponse file, HttpServletResponse answer) throws IOException {
        answer.setContentType(Objects.toString(file.getHeaders().getContentType(), "application/octet-stream"));
        for (String header : new String[] {"Content-Disposition", "Cache-Control"}) {
            String value = file.getHeaders().getFirst(header);
            if (value != null) {
                answer.setHeader(header, value);
            }
        }
        answer.flushBuffer();
        return file.getBody().transferTo(answer.getOutputStream());
    }

    private static ServiceProblem problem(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse file)
            throws IOException {
        int status = file.getStatusCode().value();
        Map<String, Object> body =
                Objects.requireNonNullElse(file.bodyTo(new ParameterizedTypeReference<>() {}), Map.of());
        return new ServiceProblem(status, body.get("code") instanceof String code ? code : "status-" + status, body);
    }
}
