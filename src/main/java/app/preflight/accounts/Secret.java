package app.preflight.accounts;

import app.preflight.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session cookie, an API token or an invitation link carries: the workspace and 256 random
 * bits. The database keeps the SHA-256 of it only; so much randomness needs no slow hash. Naming
 * the workspace lets it be looked up inside it.
 */
record Secret(WorkspaceId workspace, String text) {

    private static final int RANDOM_BYTES = 32;
    private static final int BYTES = 16 + RANDOM_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret make(WorkspaceId workspace) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        ByteBuffer bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(workspace.value().getMostSignificantBits())
                        .putLong(workspace.value().getLeastSignificantBits())
                        .put(random);
        return new Secret(
                workspace, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** Empty for whatever was not made by {@link #make}. */
    static Optional<Secret> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return Optional.of(
                    new Secret(
                            new WorkspaceId(new UUID(buffer.getLong(), buffer.getLong())), text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Base64.getUrlDecoder().decode(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
