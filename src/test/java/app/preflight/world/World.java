package app.preflight.world;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;

/** The running program and the people who call it, each with a token of their own. */
public final class World {

    private final Environment environment;
    private final MovableClock clock;
    private final Map<Person, Caller> callers = new ConcurrentHashMap<>();
    private final Map<Person, Browser> sessions = new ConcurrentHashMap<>();

    World(Environment environment, MovableClock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    public URI server() {
        return URI.create("http://localhost:" + environment.getProperty("local.server.port"));
    }

    /** Somebody who has not signed in. */
    public Caller stranger() {
        return Caller.of(server());
    }

    /** A browser that nobody has signed in with. */
    public Browser browser() {
        return new Browser(server());
    }

    /**
     * A browser that somebody signed in with before. Its session is shared: what ends a session
     * begins one of its own.
     */
    public Browser signedIn(Person person) {
        return sessions.computeIfAbsent(person, this::withSession).copy();
    }

    private Browser withSession(Person person) {
        return browser().signIn(person);
    }

    public Caller as(Person person) {
        return callers.computeIfAbsent(person, this::withToken);
    }

    public Caller pim() {
        return as(Person.PIM);
    }

    public Caller ton() {
        return as(Person.TON);
    }

    public Caller ann() {
        return as(Person.ANN);
    }

    public Caller malee() {
        return as(Person.MALEE);
    }

    public Caller somchai() {
        return as(Person.SOMCHAI);
    }

    public Caller ploy() {
        return as(Person.PLOY);
    }

    public Caller krit() {
        return as(Person.KRIT);
    }

    public Caller olga() {
        return as(Person.OLGA);
    }

    public MovableClock.Journey later(Duration time) {
        return clock.forward(time);
    }

    private Caller withToken(Person person) {
        Caller known = stranger().with("Authorization", basic(person.email(), person.password()));
        Answer answer = known.post("/tokens", Map.of("name", "the tests"));
        return stranger().with("Authorization", "Bearer " + answer.expect(201).text("/token"));
    }

    public static String basic(String email, String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (email + ":" + password)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
