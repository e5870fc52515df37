package org.yousaid.eventstore.seal;

import com.mongodb.client.model.Projections;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A seal as it is stored: with the digest of each document that it covers, in order, so that a break can be named to the
 * position. The seal's hash is made over these digests.
 */
record SealRecord(Seal seal, Binary digests) {

    static final String ID = "_id";
    static final String THROUGH = "through";
    static final String HASH = "hash";
    static final String AT = "at";
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final String FROM = "from";
    private static final String PREVIOUS = "previous";
    private static final String DIGESTS = "digests";
    private static final String FORMAT = "yousaid-seal-1";
    private static final int DIGEST_LENGTH = 32;

    static SealRecord after(@Nullable Seal before, long through, byte[] digests, Instant at) {
        long number = before == null ? 1 : before.number() + 1;
        long from = before == null ? 1 : before.through() + 1;
        String previous = before == null ? NOTHING_BEFORE : before.hash();
        String hash = hash(number, previous, from, through, digests);
        return new SealRecord(new Seal(number, from, through, previous, hash, at), new Binary(digests));
    }

    /** Whether the stored hash is the one that the record's own fields give. */
    boolean isConsistent() {
        return seal.hash().equals(hashOver(digests.getData()));
    }

    String hashOver(byte[] otherDigests) {
        return hash(seal.number(), seal.previous(), seal.from(), seal.through(), otherDigests);
    }

    private static String hash(long number, String previous, long from, long through, byte[] digests) {
        MessageDigest sha = sha256();
        sha.update(String.format(Locale.ROOT, "%s\n%d\n%s\n%d\n%d\n", FORMAT, number, previous, from, through)
                .getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(sha.digest(digests));
    }

    /** The digest of a document's stored bytes. */
    static byte[] digest(RawBsonDocument document) {
        MessageDigest sha = sha256();
        ByteBuffer bytes = document.getByteBuffer().asNIO();
        sha.update(bytes);
        return sha.digest();
    }

    /** How many documents were sealed. */
    int documents() {
        return digests.length() / DIGEST_LENGTH;
    }

    /** Whether the document at this place, counted from 0, has this digest. */
    boolean covers(int place, byte[] digest) {
        int offset = place * DIGEST_LENGTH;
        return offset + DIGEST_LENGTH <= digests.length()
                && Arrays.equals(digests.getData(), offset, offset + DIGEST_LENGTH, digest, 0, DIGEST_LENGTH);
    }

    Document document() {
        return new Document(ID, seal.number())
                .append(FROM, seal.from())
                .append(THROUGH, seal.through())
                .append(PREVIOUS, seal.previous())
                .append(HASH, seal.hash())
                .append(AT, Date.from(seal.at()))
                .append(DIGESTS, digests);
    }

    /**
     * Reads a stored seal.
     *
     * @throws RuntimeException when a field is missing or of another kind; only somebody's hand can have done that
     */
    static SealRecord of(Document document) {
        return new SealRecord(sealOf(document), Objects.requireNonNull(document.get(DIGESTS, Binary.class)));
    }

    /** The same without the digests, which may not have been asked for. */
    static Seal sealOf(Document document) {
        return new Seal(
                document.getLong(ID),
                document.getLong(FROM),
                document.getLong(THROUGH),
                Objects.requireNonNull(document.getString(PREVIOUS)),
                Objects.requireNonNull(document.getString(HASH)),
                document.getDate(AT).toInstant());
    }

    static Bson withoutDigests() {
        return Projections.exclude(DIGESTS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
