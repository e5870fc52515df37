package org.yousaid.embedded.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox over HTTP: pages to read and JSON to ask. Read only. */
final class MailboxSite implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(MailboxSite.class);

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'none'; base-uri 'none'";
    /** A mail's own page runs nothing, asks nobody, and opens its links beside it. */
    private static final String MAIL_POLICY = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final String BEFORE = "before=";
    private static final int A_PAGE = 200;

    private final MailStore store;
    private final String address;
    private final JsonMapper json = JsonMapper.builder().build();

    MailboxSite(MailStore store, int port) {
        this.store = store;
        this.address = "http://localhost:" + port;
    }

    record MessageRepresentation(
            String id,
            String to,
            String subject,
            Instant at,
            Map<String, String> headers,
            @Nullable String text,
            @Nullable String html,
            List<AttachmentRepresentation> attachments) {}

    record AttachmentRepresentation(
            @Nullable String contentId,
            String type,
            @Nullable String name,
            int size,
            String link) {}

    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    private record Answer(int status, String type, String policy, byte[] body) {

        static Answer page(String html) {
            return new Answer(200, "text/html; charset=utf-8", PAGE_POLICY, html.getBytes(StandardCharsets.UTF_8));
        }

        static Answer ofMail(String type, byte[] body) {
            return new Answer(200, type, MAIL_POLICY, body);
        }

        static Answer problem(int status, String title) {
            String body = "{\"status\":" + status + ",\"title\":\"" + title + "\"}";
            return new Answer(status, "application/problem+json", PAGE_POLICY, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (IOException | RuntimeException e) {
                log.error("The mailbox could not answer {}", exchange.getRequestURI(), e);
                answer = Answer.problem(500, "The mailbox could not read this mail");
            }
            send(exchange, answer);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!isOurHost(exchange.getRequestHeaders().getFirst("Host"))) {
            return Answer.problem(421, "Ask for localhost");
        }
        if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return Answer.problem(405, "The mailbox can only be read");
        }
        var path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        if (path.equals(List.of(""))) {
            return list(exchange.getRequestURI().getQuery());
        }
        if (path.equals(List.of("api", "messages"))) {
            return json(store.newestFirst());
        }
        boolean api =
                path.size() == 3 && path.getFirst().equals("api") && path.get(1).equals("messages");
        boolean page = path.size() >= 2 && path.size() <= 4 && path.getFirst().equals("messages");
        if (api || page) {
            var mail = store.find(path.get(api ? 2 : 1));
            if (mail.isPresent()) {
                return api ? json(representation(mail.get())) : view(mail.get(), path.subList(2, path.size()));
            }
        }
        return Answer.problem(404, "There is nothing here");
    }

    private Answer list(@Nullable String query) {
        String before = query != null && query.startsWith(BEFORE) ? query.substring(BEFORE.length()) : null;
        List<MailSummary> mails = store.newest(before, A_PAGE + 1);
        boolean older = mails.size() > A_PAGE;
        return Answer.page(MailPages.list(store.size(), older ? mails.subList(0, A_PAGE) : mails, older));
    }

    /** Another site's name that was made to point here must not read the mails. */
    private static boolean isOurHost(@Nullable String host) {
        return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    private Answer json(Object value) {
        return new Answer(200, "application/json", PAGE_POLICY, json.writeValueAsBytes(value));
    }

    private static Answer view(Mail mail, List<String> rest) {
        String html = mail.html();
        String text = mail.text();
        if (rest.isEmpty()) {
            return Answer.page(MailPages.mail(mail));
        }
        if (rest.equals(List.of("html")) && html != null) {
            return Answer.ofMail("text/html; charset=utf-8", bytes(MailPages.framed(mail, html)));
        }
        if (rest.equals(List.of("text")) && text != null) {
            return Answer.ofMail("text/plain; charset=utf-8", bytes(text));
        }
        if (rest.equals(List.of("source"))) {
            return Answer.ofMail("text/plain; charset=utf-8", mail.source());
        }
        if (rest.size() == 2 && rest.getFirst().equals("parts") && rest.get(1).matches("\\d{1,4}")) {
            int number = Integer.parseInt(rest.get(1));
            if (number < mail.attachments().size()) {
                var part = mail.attachments().get(number);
                return Answer.ofMail(part.type(), part.content());
            }
        }
        return Answer.problem(404, "The mail has no such part");
    }

    private MessageRepresentation representation(Mail mail) {
        var summary = mail.summary();
        var attachments = IntStream.range(0, mail.attachments().size())
                .mapToObj(i -> {
                    var part = mail.attachments().get(i);
                    String link = address + MailPages.partLink(summary.id(), i);
                    return new AttachmentRepresentation(
                            part.contentId(), part.type(), part.name(), part.content().length, link);
                })
                .toList();
        return new MessageRepresentation(
                summary.id(),
                summary.to(),
                summary.subject(),
                summary.at(),
                summary.headers(),
                mail.text(),
                mail.html(),
                attachments);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", answer.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
