package org.yousaid.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** What a service answers, as far as it comes: where it breaks off, reading ends with a {@link ServiceProblem}. */
final class AnswerBody extends FilterInputStream {

    AnswerBody(InputStream body) {
        super(body);
    }

    /** The same answer with such a body. */
    static ClientHttpResponse in(ClientHttpResponse answer) {
        return new Answer(answer);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw NoAnswer.of(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw NoAnswer.of(e);
        }
    }

    private record Answer(ClientHttpResponse answer) implements ClientHttpResponse {

        @Override
        public InputStream getBody() throws IOException {
            return new AnswerBody(answer.getBody());
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public void close() {
            answer.close();
        }
    }
}
