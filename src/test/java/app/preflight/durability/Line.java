package app.preflight.durability;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between the program and its database. It can be cut: who talks is hung up on, and nobody
 * answers; or go dead: it takes what is said and says nothing more, as when a machine freezes.
 */
final class Line implements AutoCloseable {

    private enum State {
        WHOLE,
        CUT,
        DEAD
    }

    private final int database;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;
    private volatile State state = State.WHOLE;

    Line(int database) throws IOException {
        this.database = database;
        this.entrance = entrance(0);
        this.port = entrance.getLocalPort();
        listen();
    }

    private static ServerSocket entrance(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    int port() {
        return port;
    }

    void cut() throws IOException {
        state = State.CUT;
        entrance.close();
        hangUp();
    }

    void goDead() {
        state = State.DEAD;
    }

    void mend() throws IOException {
        if (state == State.CUT) {
            entrance = entrance(port);
            listen();
        }
        // What a dead line swallowed does not come back.
        hangUp();
        state = State.WHOLE;
    }

    private void listen() {
        ServerSocket here = entrance;
        Thread.ofVirtual().start(() -> accept(here));
    }

    private void accept(ServerSocket here) {
        while (!here.isClosed()) {
            try {
                Socket program = here.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                open.add(program);
                open.add(server);
                Thread.ofVirtual().start(() -> pass(program, server));
                Thread.ofVirtual().start(() -> pass(server, program));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (state == State.WHOLE) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException hungUp) {
            // As either side may.
        } finally {
            open.remove(from);
        }
    }

    private void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
