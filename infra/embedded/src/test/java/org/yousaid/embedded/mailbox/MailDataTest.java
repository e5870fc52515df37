package org.yousaid.embedded.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDataTest {

    private static final String NEXT = "QUIT\r\n";

    @ParameterizedTest
    @CsvSource(textBlock = """
                    one#two#.#,                 one#two#
                    .#,                         ''
                    ..#.#,                      .#
                    ..two dots in one#.#,       .two dots in one#
                    .one dot too few#.#,        one dot too few#
                    a dot. at the end.#.#,      a dot. at the end.#
                    #.#,                        #
                    a carriage return ^alone#.#,a carriage return ^alone#
                    two ^^#.#,                  two ^^#
                    .^.#.#,                     ^.#
                    .^#.#,                      ^#
                    a line | feed |.|#.#,       a line | feed |.|#
                    """)
    void endsWithALineOfOneDotAndLeavesTheRest(String sent, String meant) throws IOException {
        for (int atOnce = 1; atOnce < 12; atOnce++) {
            InputStream source = inPieces(bytes(sent + NEXT), atOnce);

            assertThat(new MailData(source).readAllBytes()).isEqualTo(bytes(meant));
            assertThat(source.readAllBytes()).isEqualTo(NEXT.getBytes(US_ASCII));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_190, 8_191, 8_192, 8_193, 40_000})
    void readsOnOverThePieces(int length) throws IOException {
        byte[] mail = bytes("x".repeat(length) + "#..#more^.#");
        InputStream source = inPieces(bytes("x".repeat(length) + "#...#more^.#.#"), Integer.MAX_VALUE);
        var data = new MailData(source);
        assertThat(data.read()).isEqualTo('x');
        assertThat(data.readAllBytes()).hasSize(mail.length - 1).endsWith(bytes("#..#more^.#"));
        assertThat(data.read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half a mail", "a dot#.", "a dot#.^"})
    void saysWhenTheConnectionEnds(String sent) {
        assertThatThrownBy(() -> new MailData(inPieces(bytes(sent), 3)).readAllBytes())
                .isInstanceOf(EOFException.class);
    }

    /** A hash is the end of a line, a caret a carriage return alone, a bar a line feed alone. */
    private static byte[] bytes(String sent) {
        return sent.replace("#", "\r\n").replace('^', '\r').replace('|', '\n').getBytes(US_ASCII);
    }

    private static InputStream inPieces(byte[] bytes, int atOnce) {
        return new BufferedInputStream(
                new FilterInputStream(new ByteArrayInputStream(bytes)) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        return super.read(into, offset, Math.min(atOnce, length));
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                },
                8 * 1024);
    }
}
