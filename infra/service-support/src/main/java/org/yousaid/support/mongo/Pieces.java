package org.yousaid.support.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.bson.Document;
import org.bson.types.Binary;

/** The bytes of files in pieces that fit a database, each found by the name of its file and its number. */
public final class Pieces {

    private static final int LARGEST = 512 * 1024;
    private static final String BYTES = "bytes";

    private final MongoCollection<Document> pieces;

    public Pieces(MongoCollection<Document> pieces) {
        this.pieces = pieces;
    }

    /** The same again changes nothing. */
    public void write(String file, byte[] content) {
        for (int i = 0; i < count(content.length); i++) {
            byte[] piece = Arrays.copyOfRange(content, i * LARGEST, Math.min((i + 1) * LARGEST, content.length));
            pieces.replaceOne(
                    eq("_id", id(file, i)),
                    new Document("_id", id(file, i)).append(BYTES, new Binary(piece)),
                    new ReplaceOptions().upsert(true));
        }
    }

    /** Holds one piece at a time. */
    public InputStream read(String file, long length) {
        return new InputStream() {

            private int next;
            private InputStream piece = InputStream.nullInputStream();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int most) throws IOException {
                int read = piece.read(target, offset, most);
                while (read < 0 && next < count(length)) {
                    piece = new ByteArrayInputStream(piece(file, next));
                    next++;
                    read = piece.read(target, offset, most);
                }
                return read;
            }
        };
    }

    private byte[] piece(String file, int number) throws IOException {
        Document piece = pieces.find(eq("_id", id(file, number))).first();
        if (piece == null) {
            throw new IOException("Deleted while it was read: " + id(file, number));
        }
        return piece.get(BYTES, Binary.class).getData();
    }

    public void delete(String file, long length) {
        for (int i = 0; i < count(length); i++) {
            pieces.deleteOne(eq("_id", id(file, i)));
        }
    }

    private static int count(long length) {
        return Math.toIntExact((length + LARGEST - 1) / LARGEST);
    }

    private static String id(String file, int number) {
        return file + "/" + number;
    }
}
