package org.yousaid.benchmark.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who reads over HTTP, on a connection that stays open, and looks at the clock. */
public final class Reader implements AutoCloseable {

    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The nanoseconds until the whole body is there. */
    public long nanos(URI address) throws IOException, InterruptedException {
        return nanos(HttpRequest.newBuilder(address)
                .header("Accept", address.getPath().startsWith("/api/") ? "application/json" : "text/html")
                .build());
    }

    /** The same for whatever is asked. */
    public long nanos(HttpRequest request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var response = http.send(request, BodyHandlers.ofByteArray());
        long took = System.nanoTime() - begun;
        if (response.statusCode() != OK) {
            throw new IOException("%s answered %d".formatted(request.uri(), response.statusCode()));
        }
        return took;
    }

    @Override
    public void close() {
        http.close();
    }
}
