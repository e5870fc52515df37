package org.yousaid.consultation.background;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.yousaid.consultation.background.BackgroundRefusal.DocumentSwells;
import org.yousaid.support.problem.Refused;

/**
 * Unpacks a PDF's streams into nothing and counts, before a reader unpacks them into memory: a thousand bytes can stand
 * for a million, and packed twice for a billion.
 */
final class PdfPacking {

    private static final long MOST_UNPACKED = 256L * 1024 * 1024;
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern TWICE = Pattern.compile("/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\s*"
            + "/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");

    private PdfPacking() {}

    static void check(String text, byte[] sent) {
        if (TWICE.matcher(text).find()) {
            throw new Refused(new DocumentSwells());
        }
        Matcher stream = STREAM.matcher(text);
        Counted counted = new Counted(sent);
        int from = 0;
        while (stream.find(from)) {
            from = counted.unpack(stream.end());
        }
    }

    /** How much was unpacked so far. */
    private static final class Counted {

        private final byte[] sent;
        private final byte[] nowhere = new byte[64 * 1024];
        private long unpacked;

        Counted(byte[] sent) {
            this.sent = sent;
        }

        /** Where to look on after what is packed here. */
        int unpack(int from) {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(sent, from, sent.length - from);
                for (int more = inflater.inflate(nowhere); more > 0; more = inflater.inflate(nowhere)) {
                    count(more);
                }
                return from + Math.toIntExact(inflater.getBytesRead());
            } catch (DataFormatException e) {
                return from; // Not packed this way: its size is what it is.
            } finally {
                inflater.end();
            }
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > MOST_UNPACKED) {
                throw new Refused(new DocumentSwells());
            }
        }
    }
}
