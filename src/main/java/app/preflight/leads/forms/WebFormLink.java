package app.preflight.leads.forms;

import app.preflight.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a form is found by people of whom nobody knows to which workspace they belong. */
public record WebFormLink(WorkspaceId workspace, UUID form) {

    private static final int BYTES = 32;

    /** For an address: 43 letters, digits, {@code -} and {@code _}. */
    public String text() {
        ByteBuffer bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(workspace.value().getMostSignificantBits())
                        .putLong(workspace.value().getLeastSignificantBits())
                        .putLong(form.getMostSignificantBits())
                        .putLong(form.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty for whatever {@link #text} did not make. */
    static Optional<WebFormLink> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer ids = ByteBuffer.wrap(bytes);
            UUID workspace = new UUID(ids.getLong(), ids.getLong());
            UUID form = new UUID(ids.getLong(), ids.getLong());
            return Optional.of(new WebFormLink(new WorkspaceId(workspace), form));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
