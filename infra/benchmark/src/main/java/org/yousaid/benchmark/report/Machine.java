package org.yousaid.benchmark.report;

import java.lang.management.ManagementFactory;
import java.util.List;

/** Where the figures were seen. */
public record Machine(
        int cores, String system, String jdk, List<String> clientFlags, List<String> serverFlags, String servers) {

    /** This process and its machine. */
    public static Machine here(List<String> serverFlags, String servers) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        List<String> flags = runtime.getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .toList();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                runtime.getVmName() + " " + System.getProperty("java.runtime.version"),
                flags,
                serverFlags,
                servers);
    }
}
