package org.yousaid.benchmark.server;

import java.io.IOException;
import java.nio.file.Path;
import org.yousaid.embedded.kafka.EmbeddedKafka;
import org.yousaid.embedded.mongo.EmbeddedMongo;

/** The process of one embedded server: says its address in its first line and lives as long as its input is open. */
final class Servers {

    private Servers() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        switch (ServerProcess.Kind.valueOf(arguments[0])) {
            case MONGODB -> {
                try (var server = EmbeddedMongo.start(directory, 0)) {
                    serve(server.connectionString());
                }
            }
            case KAFKA -> {
                try (var server = EmbeddedKafka.start(directory, 0)) {
                    serve(server.bootstrapServers());
                }
            }
        }
        System.exit(0);
    }

    private static void serve(String address) throws IOException {
        System.out.println(ServerProcess.READY + address);
        System.out.flush();
        while (System.in.read() >= 0) {
            // Until the parent closes it or is gone.
        }
    }
}
