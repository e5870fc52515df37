package org.yousaid.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a commit lies in the database: its fields, written and read in this one place. */
final class CommitDocuments {

    static final String ID = "_id";
    static final String FIRST = "first";
    static final String AGGREGATE = "aggregate";
    static final String SEQUENCE = "sequence";
    static final String EVENTS = "events";
    static final String AT = "at";
    private static final String KIND = "kind";
    private static final String TOMBSTONE = "tombstone";
    private static final String EVENT_ID = "id";
    private static final String POSITION = "position";
    private static final String TYPE = "type";
    private static final String REVISION = "revision";
    private static final String PAYLOAD = "payload";
    private static final String METADATA = "metadata";

    private final Serializer serializer;

    CommitDocuments(Serializer serializer) {
        this.serializer = serializer;
    }

    /** The commit of these events, still without positions. Refuses several aggregates and jumps in the sequence. */
    Draft draft(List<? extends EventMessage<?>> messages) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        Set<String> aggregates = new HashSet<>();
        for (EventMessage<?> message : messages) {
            DomainEventMessage<?> event = domainEvent(message);
            events.add(event);
            aggregates.add(event.getAggregateIdentifier());
        }
        if (aggregates.size() > 1) {
            throw new SeveralAggregatesInOneCommit(aggregates);
        }
        DomainEventMessage<?> first = events.getFirst();
        if (first.getAggregateIdentifier().isBlank()) {
            throw new IllegalArgumentException(
                    "A commit needs its aggregate's identifier, but it is empty: leave the identifier field null until the first event sets it");
        }
        List<Document> bodies = new ArrayList<>();
        for (DomainEventMessage<?> event : events) {
            long expected = first.getSequenceNumber() + bodies.size();
            if (event.getSequenceNumber() != expected) {
                throw new IllegalArgumentException("Commit of %s: sequence number %d follows where %d was due"
                        .formatted(first.getAggregateIdentifier(), event.getSequenceNumber(), expected));
            }
            bodies.add(body(event));
        }
        return new Draft(first.getAggregateIdentifier(), first.getType(), first.getSequenceNumber(), bodies);
    }

    /** An event that no aggregate published is a stream of its own, under its own id. */
    private static DomainEventMessage<?> domainEvent(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? event
                : new GenericDomainEventMessage<>(null, message.getIdentifier(), 0L, message, message::getTimestamp);
    }

    private Document body(DomainEventMessage<?> event) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        return new Document(EVENT_ID, event.getIdentifier())
                .append(TYPE, payload.getType().getName())
                .append(REVISION, payload.getType().getRevision())
                .append(AT, Date.from(event.getTimestamp()))
                .append(PAYLOAD, payload.getData())
                .append(METADATA, metadata.getData());
    }

    static Document tombstone(long position) {
        return new Document(ID, position).append(TOMBSTONE, true);
    }

    static boolean isTombstone(Document commit) {
        return Boolean.TRUE.equals(commit.get(TOMBSTONE));
    }

    /** The last position that a commit or tombstone covers. */
    static long last(Document commit) {
        return commit.get(ID, Number.class).longValue();
    }

    /** The first position that a commit or tombstone covers. */
    static long first(Document commit) {
        if (isTombstone(commit)) {
            return last(commit);
        }
        return number(commit, FIRST, last(commit), null);
    }

    static long sequence(Document commit) {
        return number(commit, SEQUENCE, last(commit), null);
    }

    /** True when both are the same commit, told by the ids of their events. */
    static boolean same(Document one, Document other) {
        return eventIds(one).equals(eventIds(other));
    }

    private static List<Object> eventIds(Document commit) {
        List<Object> ids = new ArrayList<>();
        for (Document event : bodies(commit)) {
            ids.add(event.get(EVENT_ID));
        }
        return ids;
    }

    /** Every event of a commit, in order; none for a tombstone. */
    List<StoredEvent> events(Document commit) {
        if (isTombstone(commit)) {
            return List.of();
        }
        long last = last(commit);
        long first = first(commit);
        long sequence = sequence(commit);
        String aggregate = text(commit, AGGREGATE, last, null);
        List<Document> bodies = bodies(commit);
        if (bodies.size() != last - first + 1) {
            throw new UnreadableEvent(
                    last,
                    null,
                    "the commit covers positions %d to %d but holds %d events".formatted(first, last, bodies.size()),
                    null);
        }
        List<StoredEvent> events = new ArrayList<>();
        for (Document body : bodies) {
            long position = first + events.size();
            events.add(event(body, position, aggregate, commit.getString(KIND), sequence + events.size()));
        }
        return events;
    }

    private StoredEvent event(Document body, long position, String aggregate, @Nullable String kind, long sequence) {
        String type = text(body, TYPE, position, null);
        if (!(body.get(AT) instanceof Date at)) {
            throw new UnreadableEvent(position, type, "its field 'at' is missing or no date", null);
        }
        if (number(body, POSITION, position, type) != position || number(body, SEQUENCE, position, type) != sequence) {
            throw new UnreadableEvent(position, type, "its position or sequence number does not fit its place", null);
        }
        return new StoredEvent(
                text(body, EVENT_ID, position, type),
                position,
                aggregate,
                kind,
                sequence,
                at.toInstant(),
                new SimpleSerializedObject<>(
                        text(body, PAYLOAD, position, type), String.class, type, text(body, REVISION, position, type)),
                new SerializedMetaData<>(text(body, METADATA, position, type), String.class));
    }

    private static List<Document> bodies(Document commit) {
        List<Document> bodies = new ArrayList<>();
        if (commit.get(EVENTS) instanceof List<?> list) {
            for (Object body : list) {
                if (body instanceof Document document) {
                    bodies.add(document);
                }
            }
        }
        return bodies;
    }

    private static String text(Document document, String field, long position, @Nullable String type) {
        if (document.get(field) instanceof String text) {
            return text;
        }
        throw new UnreadableEvent(position, type, "its field '%s' is missing or no text".formatted(field), null);
    }

    private static long number(Document document, String field, long position, @Nullable String type) {
        if (document.get(field) instanceof Number number) {
            return number.longValue();
        }
        throw new UnreadableEvent(position, type, "its field '%s' is missing or no number".formatted(field), null);
    }

    /** A commit before it has its positions; it may be given several, one after the other, until it is stored. */
    record Draft(String aggregate, @Nullable String kind, long sequence, List<Document> bodies) {

        private static final int ENVELOPE_BYTES = 300;

        int size() {
            return bodies.size();
        }

        /** About how large the document is: its texts, of which few letters need more than one byte, and the rest. */
        long bytes() {
            long bytes = 0;
            for (Document body : bodies) {
                bytes += ENVELOPE_BYTES + length(body, PAYLOAD) + length(body, METADATA);
            }
            return bytes;
        }

        private static long length(Document body, String field) {
            return body.getString(field).length();
        }

        Document at(long first) {
            List<Document> events = new ArrayList<>();
            for (Document body : bodies) {
                Document event = new Document(EVENT_ID, body.get(EVENT_ID))
                        .append(POSITION, first + events.size())
                        .append(SEQUENCE, sequence + events.size());
                event.putAll(body);
                events.add(event);
            }
            return new Document(ID, first + size() - 1)
                    .append(FIRST, first)
                    .append(AGGREGATE, aggregate)
                    .append(KIND, kind)
                    .append(SEQUENCE, sequence)
                    .append(EVENTS, events);
        }
    }

    /** One stored event in the shape that Axon's upcasters and messages are made from. */
    record StoredEvent(
            String id,
            long position,
            String aggregate,
            @Nullable String kind,
            long sequence,
            Instant at,
            SerializedObject<String> payload,
            SerializedObject<String> metadata)
            implements DomainEventData<String>, TrackedEventData<String> {

        @Override
        public TrackingToken trackingToken() {
            return new GlobalSequenceTrackingToken(position);
        }

        @Override
        public String getEventIdentifier() {
            return id;
        }

        @Override
        public Instant getTimestamp() {
            return at;
        }

        @Override
        public SerializedObject<String> getMetaData() {
            return metadata;
        }

        @Override
        public SerializedObject<String> getPayload() {
            return payload;
        }

        @Override
        public @Nullable String getType() {
            return kind;
        }

        @Override
        public String getAggregateIdentifier() {
            return aggregate;
        }

        @Override
        public long getSequenceNumber() {
            return sequence;
        }
    }
}
