package org.yousaid.consultation.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.progress.Progress;
import org.yousaid.consultation.progress.ProgressBook;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.Wording;
import org.yousaid.consultation.response.Wordings;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Writes all responses of a consultation as they stand, in the order of the event store. Words are opened a few hundred
 * responses at a time, and those whose key is destroyed read "[removed]".
 */
@Component
class ResponseExport {

    private static final int AT_ONCE = 500;

    private final MongoEventStorageEngine events;
    private final Wordings wording;
    private final PersonVault vault;
    private final ProgressBook works;

    ResponseExport(MongoEventStorageEngine events, Wordings wording, PersonVault vault, ProgressBook works) {
        this.events = events;
        this.wording = wording;
        this.vault = vault;
        this.works = works;
    }

    /** What is known before the first byte is written: whether the work may begin. */
    ProgressBook.Running begin(String id, Progress.Kind kind, ConsultationView consultation, String by) {
        return works.begin(id, kind, consultation.id(), by, events.head() + 1);
    }

    /** Writes them, and says how far it has come. */
    void write(ConsultationView consultation, Rows rows, ProgressBook.Running work) throws IOException {
        Writing writing = new Writing(consultation, rows, work);
        boolean whole = false;
        try {
            writing.all();
            whole = true;
        } finally {
            if (whole) {
                work.done(writing.read, writing.written, writing.written + " responses");
            } else {
                work.brokenOff(writing.read, writing.written);
            }
        }
    }

    /** One export under way. */
    private final class Writing {

        private final ConsultationView consultation;
        private final ResponseColumns columns;
        private final Rows rows;
        private final ProgressBook.Running work;
        private final List<ResponseEvent.Recorded> next = new ArrayList<>();
        private long read;
        private long written;

        Writing(ConsultationView consultation, Rows rows, ProgressBook.Running work) {
            this.consultation = consultation;
            this.columns = new ResponseColumns(consultation.content().questions());
            this.rows = rows;
            this.work = work;
        }

        void all() throws IOException {
            rows.add(columns.head());
            try (Stream<? extends TrackedEventMessage<?>> stored = events.readEvents(events.createTailToken(), false)) {
                Iterator<? extends TrackedEventMessage<?>> each = stored.iterator();
                while (each.hasNext()) {
                    take(each.next());
                }
            }
            write();
        }

        private void take(TrackedEventMessage<?> event) throws IOException {
            read = event.trackingToken().position().orElse(read) + 1;
            if (event.getPayload() instanceof ResponseEvent.Recorded response
                    && response.consultation().equals(consultation.id())) {
                next.add(response);
            }
            if (next.size() == AT_ONCE) {
                write();
            }
            work.reached(read, written);
        }

        private void write() throws IOException {
            List<ResponseEvent.Recorded> standing = standing();
            List<SealedText> sealed = standing.stream()
                    .flatMap(response -> response.answers().stream())
                    .flatMap(answer -> answer.words().stream())
                    .toList();
            Map<SealedText, String> words = sealed.isEmpty() ? Map.of() : vault.readAll(sealed);
            for (ResponseEvent.Recorded response : standing) {
                rows.add(columns.row(response, words));
                written++;
            }
            next.clear();
        }

        /** What stands by now, in the words that stand by now. */
        private List<ResponseEvent.Recorded> standing() {
            Map<ResponseId, Wording> wordings =
                    wording.of(next.stream().map(ResponseEvent.Recorded::id).toList());
            return next.stream()
                    .flatMap(response -> Stream.ofNullable(wordings.get(response.id()))
                            .filter(now -> !now.withdrawn())
                            .map(now -> response.reworded(now.texts())))
                    .toList();
        }
    }
}
