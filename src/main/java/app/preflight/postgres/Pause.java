package app.preflight.postgres;

import java.time.Duration;

/** Waiting for another process, which has no clock of ours. */
final class Pause {

    private Pause() {}

    /** False when the thread is asked to end. */
    static boolean of(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
