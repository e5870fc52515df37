package org.yousaid.consultation.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;

/** Two gigabytes that nobody has: they are made while they are sent. */
class EndlessUploadTest {

    private static final long TWO_GIGABYTES = 2L * 1024 * 1024 * 1024;
    private static final long SOON_ENOUGH = 100L * 1024 * 1024;

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void isCutOffAtTheLimit() {
        Answer drafted = service.post(
                "POLICY",
                "/api/consultations",
                RunningService.draft("Endless", service.now().plus(Duration.ofDays(30))));
        String draft = "/api/consultations/" + drafted.json().get("id").asString();
        Generated sent = new Generated();

        assertThat(statusOf(sent, draft)).isEqualTo(413);

        assertThat(sent.read.get()).isLessThan(SOON_ENOUGH);
        assertThat(service.get("POLICY", draft + "/documents").json().get("items"))
                .isEmpty();
    }

    /** Whoever goes on sending after the answer may lose it with the connection: then it was cut off as well. */
    private static int statusOf(Generated sent, String draft) {
        try {
            return service.send(
                            "POLICY",
                            "POST",
                            draft + "/documents",
                            BodyPublishers.ofInputStream(() -> sent),
                            "Content-Type",
                            "multipart/form-data; boundary=x")
                    .status();
        } catch (UncheckedIOException e) {
            return 413;
        }
    }

    private static final class Generated extends InputStream {

        private final byte[] head = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n%PDF-")
                .getBytes(StandardCharsets.US_ASCII);
        private final AtomicLong read = new AtomicLong();

        @Override
        public int read() {
            long at = read.getAndIncrement();
            if (at >= TWO_GIGABYTES) {
                return -1;
            }
            return at < head.length ? head[(int) at] : 'x';
        }

        @Override
        public int read(byte[] target, int offset, int most) {
            if (read.get() < head.length) {
                target[offset] = (byte) read();
                return 1;
            }
            if (read.get() >= TWO_GIGABYTES) {
                return -1;
            }
            Arrays.fill(target, offset, offset + most, (byte) 'x');
            read.addAndGet(most);
            return most;
        }
    }
}
