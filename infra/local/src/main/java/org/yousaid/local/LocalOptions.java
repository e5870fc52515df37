package org.yousaid.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yousaid.local.setup.CannotStart;
import org.yousaid.local.setup.Ports;

/**
 * What can be said on the command line, in the Spring way: {@code --name=value}. Options with a dot in their name are
 * settings of the applications and are handed to all of them.
 *
 * @param dataDirectory where everything is kept
 * @param sample whether an empty data directory gets a made-up consultation
 * @param wards a CSV file of wards
 * @param ports the port of each part, by the name of its option
 * @param settings handed to the applications as they are
 */
public record LocalOptions(
        Path dataDirectory, boolean sample, Optional<Path> wards, Map<String, Integer> ports, List<String> settings) {

    static final String HELP = """
            Options:
              --data-dir=<folder>      where everything is kept (.yousaid)
              --no-sample              leave an empty data directory without the made-up consultation
              --wards=<file.csv>       the list of wards (columns WD25CD,WD25NM or code,name)
              --port=8080              pages and API
              --smtp-port=1025         the mailbox's SMTP
              --mailbox-port=8025      the mailbox's page
              --consultation-port=8081 --suggestion-port=8082 --notification-port=8083
              --mongo-port=27117 --kafka-port=9192
            A port of 0 stands for any free one. Settings with a dot (--yousaid.mail.from=...) go to the applications.

            Commands:
              load <folder> [--live] [--url=http://localhost:8080] [--data-dir=<folder>]
                                       load a folder of the Polis export format into a running system
              load --survey <folder> [--url=http://localhost:8080] [--data-dir=<folder>]
                                       load a survey (questions.csv, responses.csv) into a running system
              verify [--kept=<seal>] [--url=http://localhost:8080] [--data-dir=<folder>]
                                       compare what a running system holds with its seals
            """;

    private static final Map<String, Integer> USUAL_PORTS = Map.of(
            "port", 8080,
            "smtp-port", 1025,
            "mailbox-port", 8025,
            "consultation-port", 8081,
            "suggestion-port", 8082,
            "notification-port", 8083,
            "mongo-port", 27117,
            "kafka-port", 9192);

    public LocalOptions {
        ports = Map.copyOf(ports);
        settings = List.copyOf(settings);
    }

    /** Reads the command line; what it does not know it refuses by name. */
    public static LocalOptions parse(String... arguments) {
        Path dataDirectory = Path.of(".yousaid");
        boolean sample = true;
        Optional<Path> wards = Optional.empty();
        Map<String, Integer> ports = new LinkedHashMap<>(USUAL_PORTS);
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            String name = name(argument);
            switch (name) {
                case "data-dir" -> dataDirectory = Path.of(value(argument));
                case "no-sample" -> sample = false;
                case "wards" -> wards = Optional.of(Path.of(value(argument)));
                default -> {
                    if (ports.containsKey(name)) {
                        ports.put(name, port(argument));
                    } else if (name.contains(".")) {
                        settings.add(argument);
                    } else {
                        throw new CannotStart("There is no option " + argument + ".\n\n" + HELP);
                    }
                }
            }
        }
        Iterator<Integer> free = Ports.free(ports.size()).iterator();
        ports.replaceAll((name, port) -> port == 0 ? free.next() : port);
        return new LocalOptions(dataDirectory, sample, wards, ports, settings);
    }

    static String name(String argument) {
        if (!argument.startsWith("--")) {
            throw new CannotStart("There is no command or option " + argument + ".\n\n" + HELP);
        }
        int equals = argument.indexOf('=');
        return argument.substring(2, equals < 0 ? argument.length() : equals);
    }

    static String value(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 0 || equals == argument.length() - 1) {
            throw new CannotStart("The option " + argument + " needs a value: " + argument + "=…");
        }
        return argument.substring(equals + 1);
    }

    private static int port(String argument) {
        try {
            int port = Integer.parseInt(value(argument));
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CannotStart(argument + " is not a port: a number from 0 to 65535 is needed");
    }

    /** The port of an option, such as {@code port} or {@code smtp-port}. */
    public int portOf(String option) {
        Integer port = ports.get(option);
        if (port == null) {
            throw new IllegalArgumentException(option);
        }
        return port;
    }
}
