package org.yousaid.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Every command that a client sends, as the driver sent it. */
final class RecordedCommands implements CommandListener {

    private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();

    record Sent(String database, String name, BsonDocument command) {

        String collection() {
            BsonValue named = command.get(name);
            return named != null && named.isString() ? named.asString().getValue() : "";
        }
    }

    /** Settings of a client whose commands come here. */
    MongoClientSettings client(String connectionString) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .addCommandListener(this)
                .build();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        sent.add(new Sent(
                event.getDatabaseName(),
                event.getCommandName(),
                event.getCommand().clone()));
    }

    List<Sent> all() {
        return List.copyOf(sent);
    }

    List<Sent> named(String command) {
        return sent.stream().filter(each -> each.name().equals(command)).toList();
    }

    /** The positions of each ordered insert of tombstones, as readers send them. */
    List<List<Long>> tombstonesOfReaders() {
        return named("insert").stream()
                .map(Sent::command)
                .filter(insert -> insert.get("ordered", BsonBoolean.TRUE).equals(BsonBoolean.TRUE))
                .map(insert -> insert.getArray("documents").stream()
                        .map(BsonValue::asDocument)
                        .filter(document -> document.containsKey("tombstone"))
                        .map(document -> document.getInt64("_id").getValue())
                        .toList())
                .filter(ids -> !ids.isEmpty())
                .toList();
    }
}
