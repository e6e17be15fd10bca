package app.preflight.bench;

/** What each of several at once does again and again. */
interface Work {

    /** Somebody with a connection of their own. */
    interface Worker extends AutoCloseable {

        void once() throws Exception;

        @Override
        void close() throws Exception;
    }

    Worker worker() throws Exception;
}
