package org.yousaid.similarity;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells where a text lies among others by its meaning: all-MiniLM-L6-v2, quantised, run by the ONNX runtime in this process
 * on the caller's thread. English above all; of other languages it knows little.
 *
 * <p>There is one in a process, shared by everybody, and it is loaded when it is first asked: it takes about a second and
 * tens of megabytes, and never changes. Thread-safe.
 */
public final class SentenceModel {

    /** Names the model and how it is used here; vectors of different names cannot be compared. */
    public static final String NAME = "all-minilm-l6-v2-q/1";

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    /** Pieces of words that are read of a text; the model was trained on no more. */
    private static final int MOST_PIECES = 128;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** The one of this process; the first call loads it. */
    public static SentenceModel shared() {
        return Shared.MODEL;
    }

    /** Owns the one instance; the class is initialised by whoever asks first. */
    private static final class Shared {
        private static final SentenceModel MODEL = load();
    }

    private static SentenceModel load() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER)) {
            // Callers bring their own threads; memory is given back after each text.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            return new SentenceModel(
                    environment,
                    environment.createSession(model.readAllBytes(), options),
                    WordPieces.of(new JsonMapper().readTree(tokenizer), MOST_PIECES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model cannot be loaded", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        @Nullable InputStream resource = SentenceModel.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("There is no " + name + " on the class path");
        }
        return resource;
    }

    /**
     * Where a passage lies: the mean of its heading, its body and both together, each read to its first 128 pieces of
     * words. Takes 2 to 30 ms.
     */
    public TextVector vector(Passage passage) {
        float[] sum = new float[TextVector.DIMENSIONS];
        if (!passage.heading().isEmpty() && !passage.body().isEmpty()) {
            vector(passage.heading()).addTo(sum, 1);
            vector(passage.body()).addTo(sum, 1);
        }
        vector(passage.whole()).addTo(sum, 1);
        return TextVector.of(sum);
    }

    private TextVector vector(String text) {
        long[] read = pieces.of(text);
        long[] all = new long[read.length];
        Arrays.fill(all, 1);
        long[] shape = {1, read.length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(read), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(all), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[read.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return TextVector.of(
                    sumOverPieces(((OnnxTensor) result.get(0)).getFloatBuffer().array()));
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model failed", e);
        }
    }

    /** The sum has the direction of the mean. */
    private static float[] sumOverPieces(float[] states) {
        float[] sum = new float[TextVector.DIMENSIONS];
        for (int i = 0; i < states.length; i++) {
            sum[i % TextVector.DIMENSIONS] += states[i];
        }
        return sum;
    }
}
