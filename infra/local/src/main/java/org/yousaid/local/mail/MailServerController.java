package org.yousaid.local.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.local.web.Caller;
import org.yousaid.local.web.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code PUT /local/mail-server {"answer": 451}} has the local mail server refuse every recipient, {@code {"answer": 250}}
 * take them again; {@code GET} says which. Loopback only.
 */
@RestController
@RequestMapping("/local/mail-server")
final class MailServerController {

    private static final int FIRST_REFUSAL = 400;
    private static final int LAST_REFUSAL = 599;

    private final MailServerSwitch mailServer;
    private final JsonMapper json;
    private final Refused refused;

    MailServerController(MailServerSwitch mailServer, JsonMapper json, String publicUrl) {
        this.mailServer = mailServer;
        this.json = json;
        this.refused = new Refused(publicUrl);
    }

    /**
     * What it is set to.
     *
     * @param answer the SMTP code of every recipient
     */
    record MailServerRepresentation(int answer) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> read(HttpServletRequest request) {
        return Caller.isLocal(request) ? shown() : refused.notFromHere("mail server");
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> change(HttpServletRequest request, @RequestBody(required = false) String body) {
        if (!Caller.isLocal(request)) {
            return refused.notFromHere("mail server");
        }
        JsonNode asked;
        try {
            asked = json.readTree(body == null ? "" : body);
        } catch (JacksonException _) {
            return refused.invalid("", "malformed-json", "The body is not JSON");
        }
        if (!List.of("answer").equals(List.copyOf(asked.propertyNames()))) {
            return refused.invalid("/answer", "required", "Say what is answered, and nothing else: {\"answer\": 451}");
        }
        JsonNode answer = asked.path("answer");
        if (!answer.isInt() || !isCode(answer.asInt())) {
            return refused.invalid("/answer", "not-a-code", "250 takes mails, 400 to 499 puts off, 500 to 599 refuses");
        }
        mailServer.answer(answer.asInt());
        return shown();
    }

    private static boolean isCode(int code) {
        return code == MailServerSwitch.TAKEN || (code >= FIRST_REFUSAL && code <= LAST_REFUSAL);
    }

    private ResponseEntity<MailServerRepresentation> shown() {
        return ResponseEntity.ok(new MailServerRepresentation(mailServer.answer()));
    }
}
