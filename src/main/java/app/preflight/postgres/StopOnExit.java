package app.preflight.postgres;

/**
 * While the server starts nobody can close it yet, so a Ctrl-C then would leave it behind. Only for
 * that time: later a hook would stop it under connections that are still in use.
 */
record StopOnExit(Thread hook) implements AutoCloseable {

    static StopOnExit of(Server server) {
        Thread hook = new Thread(server::stop, "postgres-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return new StopOnExit(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyExiting) {
            // Then the hook runs, as it should.
        }
    }
}
