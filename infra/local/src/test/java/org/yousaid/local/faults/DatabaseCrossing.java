package org.yousaid.local.faults;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Sees the writes of a service pass to the database and back: a commit to its event store, a token that moves. The commit
 * that says a mail was sent passes when the mail server has taken it: that place is called {@value #AFTER_MAIL}.
 */
final class DatabaseCrossing implements CommandListener {

    static final String AFTER_MAIL = "after-mail";

    private final Cut cut;
    private final Map<Integer, String> underWay = new ConcurrentHashMap<>();

    DatabaseCrossing(Cut cut) {
        this.cut = cut;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String what = what(event.getCommandName(), event.getCommand());
        if (!what.isEmpty()) {
            if (event.getCommand().toJson().contains("\"message.sent\"")) {
                cut.crossing(AFTER_MAIL);
            }
            cut.crossing("before-" + what);
            underWay.put(event.getRequestId(), what);
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        String what = underWay.remove(event.getRequestId());
        if (what != null) {
            cut.crossing("after-" + what);
        }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        underWay.remove(event.getRequestId());
    }

    private static String what(String name, BsonDocument command) {
        BsonValue collection = command.get(name);
        if (collection == null || !collection.isString()) {
            return "";
        }
        return switch (collection.asString().getValue()) {
            case "events" -> name.equals("insert") && !command.toJson().contains("\"tombstone\"") ? "append" : "";
            case "tokens" -> name.equals("update") && command.toJson().contains("\"token\"") ? "token" : "";
            default -> "";
        };
    }
}
