package app.preflight.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final int TIMES = 5;

    private final Passwords passwords = new Passwords();

    @Test
    void aWrongPasswordTakesAsLongForAnAddressThatNobodyHas() {
        String hash = passwords.hash("somebody's password");

        long somebody = median(() -> passwords.matches("a wrong password", hash));
        long nobody = median(() -> passwords.matchNobody("a wrong password"));

        assertThat((double) nobody / somebody).isBetween(0.5, 2.0);
    }

    private static long median(Runnable check) {
        return LongStream.range(0, TIMES)
                .map(time -> nanos(check))
                .sorted()
                .skip(TIMES / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long nanos(Runnable check) {
        long began = System.nanoTime();
        check.run();
        return System.nanoTime() - began;
    }
}
