package app.preflight.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands between the product and its database and notes the statements that pass. So the bare
 * statements measured beside the product are always those that it really issues, whatever becomes
 * of its code.
 */
final class Tap implements AutoCloseable {

    private static final int STARTUP_HEADER = 4;

    private final int database;
    private final ServerSocket socket;
    private final List<Statement> noted = new ArrayList<>();
    private boolean noting;

    private Tap(int database) throws IOException {
        this.database = database;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static Tap before(int database) {
        try {
            Tap tap = new Tap(database);
            Thread.ofVirtual().start(tap::accept);
            return tap;
        } catch (IOException failure) {
            throw new BenchFailure("No port of 127.0.0.1 is free.", failure);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The statements that {@code work} makes the product issue. */
    synchronized List<Statement> during(Runnable work) {
        start();
        work.run();
        return stop();
    }

    private void start() {
        synchronized (noted) {
            noted.clear();
            noting = true;
        }
    }

    private List<Statement> stop() {
        synchronized (noted) {
            noting = false;
            return List.copyOf(noted);
        }
    }

    /** A connection is told its workspace once in its life, by whoever opens it. */
    void note(Statement statement) {
        synchronized (noted) {
            if (noting && !statement.sql().contains("set_config")) {
                noted.add(statement);
            }
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> pass(client, server, this::forth));
                Thread.ofVirtual().start(() -> pass(client, server, Tap::back));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private interface Direction {
        void pass(Socket client, Socket server) throws IOException;
    }

    private static void pass(Socket client, Socket server, Direction direction) {
        try (client;
                server) {
            direction.pass(client, server);
        } catch (IOException ended) {
            // One side has hung up, as each does in the end.
        }
    }

    private static void back(Socket client, Socket server) throws IOException {
        server.getInputStream().transferTo(client.getOutputStream());
    }

    private void forth(Socket client, Socket server) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
        Frontend frontend = new Frontend(this::note);
        int startup = in.readInt();
        out.writeInt(startup);
        out.write(in.readNBytes(startup - STARTUP_HEADER));
        while (true) {
            if (in.available() == 0) {
                out.flush();
            }
            byte type = in.readByte();
            int length = in.readInt();
            byte[] content = in.readNBytes(length - Integer.BYTES);
            frontend.hear(type, content);
            out.writeByte(type);
            out.writeInt(length);
            out.write(content);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is of no use any more either way.
        }
    }
}
