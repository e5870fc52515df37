package org.yousaid.gateway.pages.mailtext;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.Council;

/** Reads and changes what our mails say. */
@Component
class MailTexts {

    private static final String ONE = "/api/admin/mail-templates/{form}/{language}";

    private final Council council;

    MailTexts(Council council) {
        this.council = council;
    }

    MailText.Lines all() {
        return council.read(NOTIFICATION, MailText.Lines.class, "/api/admin/mail-templates");
    }

    MailText one(String form, String language) {
        return council.read(NOTIFICATION, MailText.class, ONE, form, language);
    }

    MailText.Preview preview(String form, String language, String of) {
        return council.read(NOTIFICATION, MailText.Preview.class, ONE + "/preview?of={of}", form, language, of);
    }

    void save(MailText text, String version, MailText.Texts texts) {
        change(text, HttpMethod.PUT, version, texts, "/draft");
    }

    void discard(MailText text, String version) {
        change(text, HttpMethod.DELETE, version, null, "/draft");
    }

    void publish(MailText text, String version) {
        change(text, HttpMethod.POST, version, null, "/publish");
    }

    void goBack(MailText text, String version, int to, String reason) {
        change(text, HttpMethod.POST, version, Map.of("version", to, "reason", reason), "/go-back");
    }

    /** Sends a test to whoever asks; where it went. */
    String test(MailText text, String key, String of) {
        Object to = council.create(
                        NOTIFICATION, Map.class, key, Map.of("of", of), ONE + "/test", text.form(), text.language())
                .get("to");
        return String.valueOf(to);
    }

    private void change(MailText text, HttpMethod method, String version, @Nullable Object body, String what) {
        council.change(NOTIFICATION, method, version, body, ONE + what, text.form(), text.language());
    }
}
