package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * All databases in one store. Every command holds the version it reads and is answered when the disk has it. Commands
 * that make, rename or remove collections and indexes run alone.
 */
final class StoredBackend extends AbstractMongoBackend {

    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> REBUILDS =
            Set.of("create", "createindexes", "drop", "dropdatabase", "dropindexes", "renamecollection");

    /** MongoDB's own default for a first batch. */
    private static final int FIRST_BATCH = 101;

    private static final int LARGEST_BATCH = 1000;

    private final MVStore store;
    private final CollectionScans scans;
    private final GroupCommit commits;
    /** Held for writing by what must not meet another command. */
    private final ReadWriteLock alone = new ReentrantReadWriteLock();

    StoredBackend(MVStore store, RedoLog log, RedoLimits limits, CollectionScans scans) throws IOException {
        this.store = store;
        this.scans = scans;
        this.commits = new GroupCommit(store, log, limits);
        StoredDatabase.names(store).forEach(this::resolveDatabase);
        commits.start(this::redo);
    }

    private void redo(Change change) {
        int dot = change.collection().indexOf('.');
        var database = (StoredDatabase) resolveDatabase(change.collection().substring(0, dot));
        var collection = database.stored(change.collection().substring(dot + 1));
        if (collection == null) {
            throw new IllegalStateException("The redo log changes " + change.collection() + ", which does not exist");
        }
        collection.redo(change.position(), change.document());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> query.put("batchSize", batchSize(query, FIRST_BATCH));
            case "getmore" -> query.put("batchSize", batchSize(query, LARGEST_BATCH));
            default -> {}
        }
        boolean rebuilds = REBUILDS.contains(command.toLowerCase(Locale.ROOT));
        if (command.equalsIgnoreCase("renameCollection")) {
            Renaming.check(query);
        }
        Supplier<Document> work = () -> holding(
                rebuilds ? alone.writeLock() : alone.readLock(),
                () -> super.handleCommand(channel, database, command, query));
        return rebuilds || isChange(command, query) ? commits.change(work) : commits.look(work);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return commits.look(() -> holding(alone.readLock(), () -> super.handleQuery(query)));
    }

    private static int batchSize(Document query, int usual) {
        int asked = query.get("batchSize") instanceof Number number ? number.intValue() : 0;
        return asked <= 0 ? usual : Math.min(asked, LARGEST_BATCH);
    }

    private static boolean isChange(String command, Document query) {
        return CHANGES.contains(command.toLowerCase(Locale.ROOT))
                || (command.equalsIgnoreCase("aggregate") && writesSomewhere(query.get("pipeline")));
    }

    private static boolean writesSomewhere(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    /** Without this a long read meets "Chunk not found" once others have written. */
    private <T> T holding(Lock lock, Supplier<T> work) {
        lock.lock();
        var version = store.registerVersionUsage();
        try {
            return work.get();
        } finally {
            store.deregisterVersionUsage(version);
            lock.unlock();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, store, commits, scans, getCursorRegistry());
    }

    @Override
    public void close() {
        super.close();
        try {
            commits.close();
        } finally {
            if (commits.hasFailed()) {
                // Closed in order the store would get what memory holds, without the checkpoint that belongs to it.
                store.closeImmediately();
            } else {
                store.close();
            }
        }
    }
}
