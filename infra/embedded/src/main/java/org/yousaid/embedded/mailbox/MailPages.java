package org.yousaid.embedded.mailbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mailbox's pages. They need no script. */
final class MailPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    private static final String STYLE = """
            :root { color-scheme: light; }
            body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; }
            header { background: #1d3b53; color: #fff; }
            header a { color: #fff; text-decoration: none; font-weight: 700; }
            header div, main { max-width: 60rem; margin: 0 auto; padding: .75rem 1rem; }
            main { padding-top: 1.5rem; padding-bottom: 3rem; }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; overflow-wrap: anywhere; }
            a { color: #1a65a6; } a:hover { text-decoration-thickness: .2em; }
            a:focus { outline: 3px solid transparent; background: #fd0; color: #0b0c0c; box-shadow: 0 4px #0b0c0c; }
            ol { list-style: none; margin: 0; padding: 0; }
            li.mail { border-top: 1px solid #b1b4b6; padding: .75rem 0; overflow-wrap: anywhere; }
            li.mail a { font-weight: 600; }
            .meta { color: #505a5f; font-size: .95rem; }
            .kind { background: #d2e2f1; color: #0c2d4a; padding: 0 .4rem; border-radius: .2rem; font-size: .9rem; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
            dt { font-weight: 700; } dd { margin: 0; overflow-wrap: anywhere; }
            iframe { width: 100%; height: 42rem; border: 1px solid #b1b4b6; background: #fff; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #b1b4b6; padding: 1rem; margin: 0;
                  font: 1rem/1.5 ui-monospace, monospace; }
            h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
            """;

    private MailPages() {}

    /**
     * @param all how many there are
     * @param mails some of them, the newest first
     * @param older whether there are more behind the last
     */
    static String list(int all, List<MailSummary> mails, boolean older) {
        if (all == 0) {
            return page("No mail yet", """
                    <h1>No mail yet</h1>
                    <p>Everything that YouSaid sends on this machine arrives here and goes nowhere else.</p>
                    <p>To get the first one, answer a consultation and leave an e-mail address: the receipt comes within
                    seconds. Then <a href="/">look again</a>.</p>
                    """);
        }
        String rows = mails.stream().map(MailPages::row).collect(Collectors.joining());
        String heading = all == 1 ? "1 mail" : "%,d mails".formatted(all);
        String next = older
                ? "<p><a href=\"/?before=%s\">Older mails</a></p>"
                        .formatted(mails.getLast().id())
                : "";
        return page(heading, """
                <h1>%s</h1>
                <p class="meta">The newest first. Nothing here has left this machine. <a href="/">Look again</a></p>
                <ol>%s</ol>%s
                """.formatted(heading, rows, next));
    }

    private static String row(MailSummary mail) {
        return """
                <li class="mail"><a href="%s">%s</a> %s<br>
                <span class="meta">to %s, %s</span></li>
                """.formatted(link(mail.id()), subject(mail), kind(mail), escaped(mail.to()), time(mail.at()));
    }

    static String mail(Mail mail) {
        var summary = mail.summary();
        var body = new StringBuilder();
        body.append("""
                <p><a href="/">All mails</a></p>
                <h1>%s</h1>
                <dl><dt>To</dt><dd>%s</dd><dt>From</dt><dd>%s</dd><dt>Taken</dt><dd>%s</dd>%s</dl>
                """.formatted(
                        subject(summary),
                        escaped(summary.to()),
                        escaped(summary.headers().getOrDefault("From", "")),
                        time(summary.at()),
                        summary.kind().isEmpty() ? "" : "<dt>Kind</dt><dd>" + kind(summary) + "</dd>"));
        if (mail.html() != null) {
            body.append("""
                    <h2>As a page</h2>
                    <iframe title="The mail as a page" src="%s/html"
                      sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                    """.formatted(link(summary.id())));
        }
        String text = mail.text();
        if (text != null) {
            body.append("<h2>As text</h2><pre tabindex=\"0\">")
                    .append(escaped(text))
                    .append("</pre>");
        }
        if (!mail.attachments().isEmpty()) {
            body.append("<h2>With it</h2><ul>").append(attachments(mail)).append("</ul>");
        }
        body.append("<p><a href=\"").append(link(summary.id())).append("/source\">The mail as it was sent</a></p>");
        return page(summary.subject(), body.toString());
    }

    private static String attachments(Mail mail) {
        return IntStream.range(0, mail.attachments().size())
                .mapToObj(i -> {
                    var part = mail.attachments().get(i);
                    String name = part.name() != null ? part.name() : part.contentId();
                    return "<li><a href=\"%s\">%s</a> <span class=\"meta\">%s, %,d bytes</span></li>"
                            .formatted(
                                    partLink(mail.summary().id(), i),
                                    escaped(name == null ? "part " + (i + 1) : name),
                                    escaped(part.type()),
                                    part.content().length);
                })
                .collect(Collectors.joining());
    }

    /** The mail's own page with its inline images found here and its links opening beside it. */
    static String framed(Mail mail, String html) {
        String shown = html;
        for (int i = 0; i < mail.attachments().size(); i++) {
            String contentId = mail.attachments().get(i).contentId();
            if (contentId != null) {
                shown = shown.replace(
                        "cid:" + contentId, partLink(mail.summary().id(), i));
            }
        }
        String base = "<base target=\"_blank\">";
        int head = shown.indexOf("<head>");
        return head < 0
                ? base + shown
                : shown.substring(0, head + "<head>".length()) + base + shown.substring(head + "<head>".length());
    }

    static String partLink(String id, int number) {
        return link(id) + "/parts/" + number;
    }

    private static String link(String id) {
        return "/messages/" + id;
    }

    private static String subject(MailSummary mail) {
        return mail.subject().isBlank() ? "(without a subject)" : escaped(mail.subject());
    }

    private static String kind(MailSummary mail) {
        return mail.kind().isEmpty() ? "" : "<span class=\"kind\">" + escaped(mail.kind()) + "</span>";
    }

    private static String time(Instant at) {
        return "<time datetime=\"" + at + "\">" + TIME.format(at) + "</time>";
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - YouSaid mailbox</title><style>%s</style></head>
                <body><header><div><a href="/">YouSaid mailbox</a></div></header>
                <main>%s</main></body>
                </html>
                """.formatted(escaped(title), STYLE, body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
