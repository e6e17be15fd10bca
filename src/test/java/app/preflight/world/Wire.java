package app.preflight.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes as no decent client sends them. */
public final class Wire {

    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

    private Wire() {}

    /** The status of the answer to one GET of a path that is sent letter by letter. */
    public static int get(URI server, String path, Caller caller) throws IOException {
        StringBuilder request =
                new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        caller.headers().forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        return status(server, request.append("Connection: close\r\n\r\n").toString());
    }

    /** The status of the answer to whatever is sent. */
    public static int status(URI server, String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return status(socket.getInputStream());
        }
    }

    private static int status(InputStream answer) throws IOException {
        String line =
                new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
        if (!line.matches("HTTP/1\\.1 \\d{3}")) {
            throw new IOException("no answer: " + line);
        }
        return Integer.parseInt(line.substring(line.length() - 3));
    }
}
