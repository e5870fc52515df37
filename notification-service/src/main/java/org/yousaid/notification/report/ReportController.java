package org.yousaid.notification.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes the provider's reports. Who may is proven by a signature over the body, as providers do it. */
@RestController
class ReportController {

    /** {@code sha256=} and the HMAC of the body in hexadecimal digits. */
    static final String SIGNATURE = "X-YouSaid-Signature";

    /** More than 500 reports need; the gateway takes no more either. */
    static final int MOST_BYTES = 256 * 1024;

    private final @Nullable String secret;
    private final Reports reports;
    private final JsonMapper json = JsonMapper.shared();

    ReportController(ReportSettings settings, Reports reports) {
        this.secret = settings.secret();
        this.reports = reports;
    }

    @PostMapping("/api/mail-reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(InputStream sent, @RequestHeader(name = SIGNATURE, required = false) @Nullable String signature)
            throws IOException {
        String key = secret;
        if (key == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        byte[] body = sent.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refused(CommonRefusal.CONTENT_TOO_LARGE);
        }
        if (signature == null || !isSigned(body, key, signature)) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        read(body).complete().forEach(reports::take);
    }

    private ReportsRequest read(byte[] body) {
        try {
            return json.readValue(body, ReportsRequest.class);
        } catch (JacksonException notJson) {
            throw new InvalidRequest(List.of(new InvalidInput("", "not-readable", "A JSON body.")));
        }
    }

    private static boolean isSigned(byte[] body, String secret, String signature) {
        String expected = "sha256=" + HexFormat.of().formatHex(hmac(body, secret));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
