package org.yousaid.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.UnexpectedAnswer;
import org.yousaid.local.api.Unreachable;
import org.yousaid.local.setup.CannotStart;
import org.yousaid.local.setup.Clients;

/**
 * The running system that a command is for.
 *
 * @param url of its gateway
 * @param dataDirectory where it keeps the secrets of the clients that may ask
 */
public record Target(URI url, Path dataDirectory) {

    /** Where a system is that was started without options. */
    public static final Target USUAL = new Target(URI.create("http://localhost:8080"), Path.of(".yousaid"));

    private static final String URL = "--url=";
    private static final String DATA_DIRECTORY = "--data-dir=";

    /** The target that {@code --url=…} or {@code --data-dir=…} makes of this one; empty for any other argument. */
    public Optional<Target> with(String argument) {
        if (argument.startsWith(URL)) {
            return Optional.of(new Target(URI.create(argument.substring(URL.length())), dataDirectory));
        }
        if (argument.startsWith(DATA_DIRECTORY)) {
            return Optional.of(new Target(url, Path.of(argument.substring(DATA_DIRECTORY.length()))));
        }
        return Optional.empty();
    }

    /** What a command asks of the system; returns its exit code. */
    @FunctionalInterface
    public interface Work {
        int with(LocalApi api) throws IOException, InterruptedException;
    }

    /** Returns the exit code. Says with {@link CannotStart} what to do when there is no system or it refuses. */
    public int ask(Work work) {
        if (Files.notExists(Clients.file(dataDirectory))) {
            throw new CannotStart("There is no " + Clients.file(dataDirectory)
                    + ". Start the system first, and give its --data-dir if it is not the usual one");
        }
        try (var api = new LocalApi(url, Clients.read(dataDirectory))) {
            return work.with(api);
        } catch (Unreachable e) {
            throw new CannotStart("Nobody answers at " + url + ". Start the system first, or give its --url=…", e);
        } catch (UnexpectedAnswer e) {
            throw new CannotStart("The system refused: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
