package org.yousaid.eventstore;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a token lies in the document of its segment; before the first event there is none. */
final class TokenDocuments {

    static final String TYPE = "type";
    static final String REVISION = "revision";
    static final String TOKEN = "token";

    private final Serializer serializer;

    TokenDocuments(Serializer serializer) {
        this.serializer = serializer;
    }

    Document serialized(@Nullable TrackingToken token) {
        if (token == null) {
            return new Document(TYPE, null).append(REVISION, null).append(TOKEN, null);
        }
        SerializedObject<String> serialized = serializer.serialize(token, String.class);
        return new Document(TYPE, serialized.getType().getName())
                .append(REVISION, serialized.getType().getRevision())
                .append(TOKEN, serialized.getData());
    }

    @Nullable
    TrackingToken token(Document segment) {
        String token = segment.getString(TOKEN);
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(
                        token, String.class, segment.getString(TYPE), segment.getString(REVISION)));
    }
}
