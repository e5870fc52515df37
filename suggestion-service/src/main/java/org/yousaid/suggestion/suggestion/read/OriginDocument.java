package org.yousaid.suggestion.suggestion.read;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.suggestion.suggestion.Channel;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.Origin.Entry;
import org.yousaid.suggestion.suggestion.Origin.Imported;
import org.yousaid.suggestion.suggestion.Origin.Passage;
import org.yousaid.support.vault.SealedText;

/** How a suggestion's origin lies in its document; the exact words sealed. */
final class OriginDocument {

    private static final String MACHINE_LIKE = "machineLike";

    private OriginDocument() {}

    static Document of(Origin origin) {
        Document document = new Document();
        if (origin.response() != null) {
            document.append("response", origin.response());
        }
        ConsultationSummary consultation = origin.consultation();
        if (consultation != null) {
            document.append(
                    "consultation",
                    new Document("id", consultation.id())
                            .append("slug", consultation.slug())
                            .append("title", consultation.title()));
        }
        Passage passage = origin.passage();
        if (passage != null) {
            document.append(
                    "passage",
                    new Document("question", passage.question())
                            .append("asked", passage.asked())
                            .append("words", passage.words().value()));
        }
        Entry entry = origin.entry();
        if (entry != null) {
            document.append(
                    "entry",
                    new Document("channel", entry.channel().name())
                            .append("by", entry.by())
                            .append("at", Date.from(entry.at())));
        }
        Imported imported = origin.imported();
        if (imported != null) {
            document.append(
                    "imported",
                    new Document("source", imported.source())
                            .append("id", imported.id())
                            .append("state", imported.state())
                            .append("address", imported.address())
                            .append("by", imported.by()));
        }
        if (origin.machineLike() != null) {
            document.append(MACHINE_LIKE, origin.machineLike());
        }
        return document;
    }

    static Origin origin(Document document) {
        return new Origin(
                document.getString("response"),
                consultation(document),
                passage(document),
                entry(document),
                imported(document),
                document.getBoolean(MACHINE_LIKE));
    }

    private static @Nullable ConsultationSummary consultation(Document document) {
        return part(document, "consultation")
                .map(consultation -> new ConsultationSummary(
                        consultation.getString("id"), consultation.getString("slug"), consultation.getString("title")))
                .orElse(null);
    }

    private static @Nullable Passage passage(Document document) {
        return part(document, "passage")
                .map(passage -> new Passage(
                        passage.getString("question"),
                        passage.getString("asked"),
                        new SealedText(passage.getString("words"))))
                .orElse(null);
    }

    private static @Nullable Entry entry(Document document) {
        return part(document, "entry")
                .map(entry -> new Entry(
                        Channel.valueOf(entry.getString("channel")),
                        entry.getString("by"),
                        entry.getDate("at").toInstant()))
                .orElse(null);
    }

    private static @Nullable Imported imported(Document document) {
        return part(document, "imported")
                .map(imported -> new Imported(
                        imported.getString("source"),
                        imported.getString("id"),
                        imported.getString("state"),
                        imported.getString("address"),
                        imported.getString("by")))
                .orElse(null);
    }

    private static Optional<Document> part(Document document, String name) {
        return Optional.ofNullable(document.get(name, Document.class));
    }
}
