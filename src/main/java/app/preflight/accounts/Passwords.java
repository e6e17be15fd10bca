package app.preflight.accounts;

import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords by the framework's PBKDF2. Not bcrypt: it reads 72 bytes at most, and that is 24 Thai
 * letters. The stored hash names its method, so another can follow.
 */
@Component
class Passwords {

    private static final int LONGEST = 200;

    /** In place of a hash: nobody signs in with a password here until one is chosen. */
    static final String NONE = "";

    private static final String METHOD = "pbkdf2@SpringSecurity_v5_8";

    /**
     * What an unknown e-mail address is checked against, so that it takes as long as a known one:
     * salt and hash of no password, as long as one of the method's own.
     */
    static final String NOBODY = "{" + METHOD + "}" + "00".repeat(48);

    private final DelegatingPasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    METHOD, Map.of(METHOD, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    boolean matches(String password, String hash) {
        if (hash.equals(NONE)) {
            matchNobody(password);
            return false;
        }
        return password.codePointCount(0, password.length()) <= LONGEST
                && encoder.matches(password, hash);
    }

    void matchNobody(String password) {
        matches(password, NOBODY);
    }
}
