package app.preflight.demo;

import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;

/**
 * The secrets in the links, and whom they sign in. They are in memory only: none outlives the
 * program, and no copy of the data holds one.
 */
@Component
@InTheDemo
class SignInLinks {

    private static final int RANDOM_BYTES = 32;

    private final StringKeyGenerator secrets =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), RANDOM_BYTES);
    private final Map<String, Bearer> bearers = new ConcurrentHashMap<>();

    record Bearer(WorkspaceId workspace, UserId user) {}

    String make(WorkspaceId workspace, UserId user) {
        String secret = secrets.generateKey();
        bearers.put(secret, new Bearer(workspace, user));
        return secret;
    }

    Optional<Bearer> find(String secret) {
        return Optional.ofNullable(bearers.get(secret));
    }
}
