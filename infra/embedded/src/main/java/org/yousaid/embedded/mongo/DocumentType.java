package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;

/** A document as it came from the client. */
final class DocumentType extends BsonType<Document> {

    @Override
    Document toDocument(Document value) {
        return value;
    }

    @Override
    Document fromDocument(Document document) {
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
