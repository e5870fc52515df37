package org.yousaid.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.gateway.StandIn;
import org.yousaid.gateway.pages.common.Consultation.Document;

class UploadedDocumentTest {

    private static final String UPLOADED =
            "/api/consultations/consultation-1/documents/document-00000000000000000000000000";

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    @Test
    void reachesTheVisitorAsAnAttachmentInASandbox() {
        gateway.consultation().answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"plan.pdf\"");
            exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox");
            StandIn.reply(exchange, 200, "%PDF-");
        });

        HttpResponse<String> response = gateway.send(gateway.request(UPLOADED).GET());

        assertThat(response.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"plan.pdf\"");
    }

    @ParameterizedTest
    @CsvSource({
        UPLOADED + ", true",
        "https://example.org/plan, true",
        "javascript:alert(1), false",
        "//example.org/plan, false",
        "/api/consultations/x/../../sign-out, false",
    })
    void isALinkOnPages(String url, boolean linkable) {
        assertThat(new Document("The plan", url).linkable()).isEqualTo(linkable);
    }
}
