package org.yousaid.local;

import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.yousaid.local.load.LoadCommand;
import org.yousaid.local.setup.CannotStart;
import org.yousaid.local.verify.VerifyCommand;

/** Starts the whole system in this process, or loads data into one that runs, or checks what that one holds. */
public final class LocalSystem {

    private LocalSystem() {}

    public static void main(String... arguments) {
        int exitCode = 1;
        try {
            exitCode = run(List.of(arguments));
        } catch (CannotStart e) {
            Console.complain(e.word());
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(LocalSystem.class).debug("Could not start", e);
            Console.complain(plainWord(e));
        }
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            Console.say(LocalOptions.HELP);
            return 0;
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("load")) {
            return LoadCommand.run(arguments.subList(1, arguments.size()));
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("verify")) {
            return VerifyCommand.run(arguments.subList(1, arguments.size()));
        }
        var options = LocalOptions.parse(arguments.toArray(String[]::new));
        // Before the first logger is asked for.
        System.setProperty(
                "yousaid.log",
                options.dataDirectory().resolve("yousaid.log").toAbsolutePath().toString());
        Console.say("YouSaid is starting ...");
        var system = RunningSystem.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
        Console.ready(system, ManagementFactory.getRuntimeMXBean().getUptime());
        return 0;
    }

    private static String plainWord(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        String details = " Details are in " + System.getProperty("yousaid.log") + ".";
        if (cause instanceof BindException) {
            return "A port was taken by another program while YouSaid started. Start again." + details;
        }
        String message = Arrays.stream(String.valueOf(cause.getMessage()).split("\n", -1))
                .findFirst()
                .orElse("");
        return "YouSaid could not start: " + message + " (" + cause.getClass().getSimpleName() + ")." + details;
    }
}
