package app.preflight.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One HTTP/1.1 connection, kept alive. It reads an answer to its end and throws it away, and knows
 * no more of HTTP than that takes: a whole client would take processor time from the server beside
 * it.
 */
final class HttpConnection implements Work.Worker {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER = 64 * 1024;

    private final int port;
    private final Supplier<byte[]> requests;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    private HttpConnection(int port, Supplier<byte[]> requests) throws IOException {
        this.port = port;
        this.requests = requests;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    static Work work(int port, Supplier<byte[]> requests) {
        return () -> new HttpConnection(port, requests);
    }

    @Override
    public void once() throws IOException {
        out.write(requests.get());
        String status = line();
        long length = -1;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring("content-length:".length()).strip());
            }
            last |= lower.equals("connection: close");
        }
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new BenchFailure("The server answered " + status);
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks();
        }
        if (last) {
            reconnect();
        }
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    private void skipChunks() throws IOException {
        for (int length = -1; length != 0; ) {
            length = Integer.parseInt(line(), 16);
            in.skipNBytes(length);
            line();
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static byte[] get(String path, String header) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"
                .formatted(path, header)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] put(String path, String header, String json) {
        return send("PUT", path, header, json);
    }

    static byte[] post(String path, String header, String json) {
        return send("POST", path, header, json);
    }

    private static byte[] send(String method, String path, String header, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(method, path, header, body.length)
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
