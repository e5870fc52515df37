package org.yousaid.support.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/** The databases a service reaches: its own, and through the vault the one that all share. */
public final class Databases {

    private final MongoClient client;
    private final String own;
    private final String vault;

    public Databases(MongoClient client, String own, String vault) {
        this.client = client;
        this.own = own;
        this.vault = vault;
    }

    /** Where this service keeps its events and read models. */
    public MongoDatabase own() {
        return client.getDatabase(own);
    }

    /** Where the person vault keeps its keys; reached only by the vault itself. */
    public MongoDatabase vault() {
        return client.getDatabase(vault);
    }
}
