package app.preflight.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** The running server: started, stopped, and started again when it dies under us. */
final class Server {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    private static final int ATTEMPTS = 10;

    private final Home home;
    private final Programs programs;
    private final Postmaster postmaster;
    private volatile int port;
    private boolean stopped;

    Server(Home home, Programs programs) {
        this.home = home;
        this.programs = programs;
        this.postmaster = new Postmaster(home);
    }

    int port() {
        return port;
    }

    /** We hold the folder's lock, so whatever runs on it was left behind by a killed program. */
    void stopOrphan() {
        if (postmaster.isRunning()) {
            LOG.log(Level.INFO, "stopping the database that a killed program left behind");
            stopAndWait();
        }
        postmaster.forgetTheDead();
    }

    synchronized void start() {
        if (stopped) {
            throw new EmbeddedPostgresException("The program ended while the database started.");
        }
        ServerLog log = new ServerLog(home);
        log.keepSmall();
        for (int attempt = 1; !startOn(port == 0 ? freePort() : port); attempt++) {
            if (attempt == ATTEMPTS || !log.saysTryAgain()) {
                throw new EmbeddedPostgresException(log.whyItFailed());
            }
            Pause.of(Duration.ofMillis(300));
        }
    }

    // Between our look and the server's bind another program may take the port: hence the attempts.
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("No port of 127.0.0.1 is free.", e);
        }
    }

    // Through pg_ctl, which detaches the server: a Ctrl-C is for us, and we stop it in good order.
    private boolean startOn(int candidate) {
        new ServerSettings(candidate).writeTo(home.settings());
        home.handOver();
        // Five minutes, since after a crash it reads its journal before it answers.
        boolean started = control("start", "--wait", "--timeout=300", "--log=" + home.log());
        if (started) {
            port = candidate;
        }
        return started;
    }

    void watch() {
        Thread.ofPlatform().name("postgres-watch").daemon().start(this::keepRunning);
    }

    // Its port stays, so the pool's next connections find it.
    private void keepRunning() {
        Duration pause = Duration.ofSeconds(1);
        while (Pause.of(pause) && !isStopped()) {
            try {
                startIfDead();
                pause = Duration.ofSeconds(1);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "the database is down and did not start again", e);
                pause = Duration.ofSeconds(15);
            }
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void startIfDead() {
        if (stopped || postmaster.isRunning()) {
            return;
        }
        LOG.log(Level.WARNING, "the database was killed; starting it again");
        postmaster.forgetTheDead();
        start();
    }

    synchronized void stop() {
        stopped = true;
        if (postmaster.isRunning()) {
            stopAndWait();
        }
    }

    // "Immediate" loses nothing that was committed either; the next start reads the journal.
    private void stopAndWait() {
        boolean down =
                control("stop", "--wait", "--mode=fast", "--timeout=60")
                        || control("stop", "--wait", "--mode=immediate", "--timeout=30");
        if (!down && postmaster.isRunning()) {
            throw new EmbeddedPostgresException(
                    "The database on %s did not stop: %s"
                            .formatted(home.path(), Programs.lastWords(home)));
        }
    }

    private boolean control(String verb, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = verb;
        arguments[1] = "--pgdata=" + home.cluster();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return programs.runProgram("pg_ctl", arguments);
    }
}
