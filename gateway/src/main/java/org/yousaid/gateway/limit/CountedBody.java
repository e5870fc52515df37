package org.yousaid.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A request whose body is counted while it flows, and cut off where it becomes too large. */
final class CountedBody extends QueryOnlyRequest {

    private final ServletInputStream stream;

    CountedBody(HttpServletRequest request, long limit) throws IOException {
        super(request);
        this.stream = new Stream(request, request.getInputStream(), limit);
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    private static final class Stream extends ServletInputStream {

        private final HttpServletRequest request;
        private final ServletInputStream body;
        private long left;

        Stream(HttpServletRequest request, ServletInputStream body, long limit) {
            this.request = request;
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = body.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Read on the request's own thread");
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                BodyLimit.exceeded(request);
                throw new IOException("The body is larger than is taken here");
            }
        }
    }
}
