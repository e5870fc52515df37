package org.yousaid.benchmark.contender;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.yousaid.benchmark.judge.Entries;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.eventstore.ProcessorDefaults;

/** Our event store, as the auto-configuration gives it to a service, with its defaults. */
public final class OwnStore {

    private OwnStore() {}

    /** Starts it on a database of its own, with no other settings than a service must make. */
    public static Store start(MongoClient client, String database, Reader... readers) {
        return start(client, database, new Entries(), List.of(readers));
    }

    /** Starts one more instance of a service: what either of them stores is judged together. */
    public static Store start(MongoClient client, String database, Entries entries, List<Reader> readers) {
        return start(Application.class, client, database, entries, readers, List.of(), Map.of());
    }

    static Store start(
            Class<?> application,
            MongoClient client,
            String database,
            Entries entries,
            List<Reader> readers,
            List<String> settings,
            Map<String, Object> beans) {
        List<String> all = new ArrayList<>(settings);
        all.add("yousaid.event-store.database=" + database);
        all.add("yousaid.mongodb.database=" + database);
        return Store.start(application, client, ProcessorDefaults::projection, entries, readers, all, beans);
    }

    /** A service that has nothing but its events. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventTypes eventTypes() {
            return EventTypes.builder()
                    .type("note.written", NoteEvent.Written.class)
                    .type("note.extended", NoteEvent.Extended.class)
                    .covering(NoteEvent.class)
                    .build();
        }
    }
}
