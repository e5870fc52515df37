package org.yousaid.local.setup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks whether the ports are free before anything is started on them. */
public final class Ports {

    private Ports() {}

    /** Refuses when a port is taken, and says how to choose another. */
    public static void check(Map<String, Integer> portByOption) {
        Map<Integer, String> seen = new HashMap<>();
        portByOption.forEach((option, port) -> {
            String other = seen.put(port, option);
            if (other != null) {
                throw new CannotStart("Port " + port + " was given twice: --" + other + " and --" + option);
            }
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                throw new CannotStart(
                        "Port " + port + " is in use by another program. Stop that one, or choose another port with --"
                                + option + "=…",
                        e);
            }
        });
    }

    /** A port that is free now. */
    public static int free() {
        return free(1).getFirst();
    }

    /** As many ports that are free now, no two of them the same: each is held until all are found. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new CannotStart("This machine has no free port", e);
        } finally {
            held.forEach(Ports::letGo);
        }
    }

    private static void letGo(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new CannotStart("A port cannot be given back", e);
        }
    }
}
