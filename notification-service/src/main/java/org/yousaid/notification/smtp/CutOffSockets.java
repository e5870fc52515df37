package org.yousaid.notification.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/**
 * Sockets that can be cut off from outside. A time limit on reading does not help against a server that sends a letter now
 * and then.
 */
final class CutOffSockets extends SocketFactory {

    private final SocketFactory factory;
    private final CutOffSockets root;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    CutOffSockets(SocketFactory factory) {
        this.factory = factory;
        this.root = this;
    }

    private CutOffSockets(SocketFactory factory, CutOffSockets root) {
        this.factory = factory;
        this.root = root;
    }

    /** The same for sockets of another factory, cut together with these. */
    CutOffSockets around(SocketFactory another) {
        return new CutOffSockets(another, this);
    }

    boolean wereCut() {
        return cut;
    }

    void cut() {
        cut = true;
        for (Socket socket = open.poll(); socket != null; socket = open.poll()) {
            try {
                socket.close();
            } catch (IOException _) {
                // It is closed either way.
            }
        }
    }

    private Socket keep(Socket socket) {
        root.open.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return keep(factory.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return keep(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return keep(factory.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return keep(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return keep(factory.createSocket(host, port, localHost, localPort));
    }
}
