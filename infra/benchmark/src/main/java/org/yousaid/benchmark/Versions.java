package org.yousaid.benchmark;

import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of what is measured, told by the names of the files on the class path. */
final class Versions {

    private static final Pattern MEASURED = Pattern.compile(
            "(axon-eventsourcing|axon-mongo|mongodb-driver-sync|mongo-java-server-core|h2|kafka_2\\.13|kafka-clients)-(\\d[^/\\\\]*)\\.jar$");

    private Versions() {}

    static Map<String, String> onClassPath() {
        Map<String, String> versions = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            Matcher file = MEASURED.matcher(new File(entry).getName());
            if (file.find()) {
                versions.put(file.group(1), file.group(2));
            }
        }
        return versions;
    }
}
