package org.yousaid.benchmark.reference;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yousaid.contract.Reference;

/** References minted by many threads of several processes that know nothing of each other. */
public final class Minting {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_OF_A_SYMBOL = 5;
    private static final int RANDOM_SYMBOLS = 11;
    private static final double POSSIBLE = Math.pow(2, RANDOM_SYMBOLS * BITS_OF_A_SYMBOL);

    private Minting() {}

    /** One process: {@code <file> <how many> <threads>}. Writes the random part of each, in 64 bits. */
    public static void main(String[] arguments) throws Exception {
        long[] minted = mint(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        try (DataOutputStream file =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0]))))) {
            for (long reference : minted) {
                file.writeLong(reference);
            }
        }
    }

    /** The random parts of so many references, minted at the same time in so many processes of so many threads each. */
    public static long[] mint(int count, int processes, int threads) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        List<Process> running = new ArrayList<>();
        try {
            for (int i = 0; i < processes; i++) {
                Path file = Files.createTempFile("references", ".bin");
                files.add(file);
                running.add(start(file, count / processes, threads));
            }
            for (Process process : running) {
                if (process.waitFor() != 0) {
                    throw new IOException("A process that mints references failed");
                }
            }
            return read(files);
        } finally {
            running.forEach(Process::destroy);
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Process start(Path file, int count, int threads) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Minting.class.getName(),
                        file.toString(),
                        Integer.toString(count),
                        Integer.toString(threads))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long[] read(List<Path> files) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(
                files.stream().mapToInt(file -> (int) file.toFile().length()).sum());
        for (Path file : files) {
            all.put(Files.readAllBytes(file));
        }
        long[] minted = new long[all.flip().remaining() / Long.BYTES];
        all.asLongBuffer().get(minted);
        return minted;
    }

    private static long[] mint(int count, int threads) throws Exception {
        List<Future<long[]>> parts = new ArrayList<>();
        try (ExecutorService minting = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int share = count / threads + (i < count % threads ? 1 : 0);
                parts.add(minting.submit(() -> mint(share)));
            }
        }
        long[] all = new long[count];
        int at = 0;
        for (Future<long[]> part : parts) {
            System.arraycopy(part.get(), 0, all, at, part.get().length);
            at += part.get().length;
        }
        return all;
    }

    private static long[] mint(int count) {
        long[] minted = new long[count];
        for (int i = 0; i < count; i++) {
            minted[i] = randomPart(Reference.mint());
        }
        return minted;
    }

    private static long randomPart(Reference reference) {
        String symbols = reference.value().substring(2).replace("-", "");
        long bits = 0;
        for (int i = 0; i < RANDOM_SYMBOLS; i++) {
            bits = (bits << BITS_OF_A_SYMBOL) | ALPHABET.indexOf(symbols.charAt(i));
        }
        return bits;
    }

    /** How many are the same as another one. */
    public static long repeats(long[] minted) {
        return minted.length - Arrays.stream(minted).distinct().count();
    }

    /** How many pairs are to be expected among so many: one for each pair there is, by 2 to the power of 55. */
    public static double expectedRepeats(int count) {
        return count * (count - 1.0) / 2 / POSSIBLE;
    }

    /** How far the symbol that stands most or least often at one place is from its share, in standard deviations. */
    public static double mostUneven(long[] minted) {
        double mean = (double) minted.length / ALPHABET.length();
        double deviation = Math.sqrt(mean * (1 - 1.0 / ALPHABET.length()));
        double most = 0;
        for (int place = 0; place < RANDOM_SYMBOLS; place++) {
            long[] counts = new long[ALPHABET.length()];
            for (long reference : minted) {
                counts[(int) ((reference >> (place * BITS_OF_A_SYMBOL)) & (ALPHABET.length() - 1))]++;
            }
            for (long count : counts) {
                most = Math.max(most, Math.abs(count - mean) / deviation);
            }
        }
        return most;
    }
}
