package app.preflight.leads;

import app.preflight.shared.Ids;
import app.preflight.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a list that is sorted by a name goes on.
 *
 * @param name empty among those who have none
 */
record LeadPlace(Optional<String> name, UUID id) {

    private static final int ID = 36;

    /** What those without a name are sorted by. */
    String value() {
        return name.orElse("");
    }

    String text() {
        byte[] bytes =
                (id + name.map(known -> "=" + known).orElse("")).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for whatever {@link #text} did not make. */
    static Optional<LeadPlace> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String id = plain.substring(0, Math.min(ID, plain.length()));
            String name = plain.substring(id.length());
            return Text.isUnsafe(name) || !(name.isEmpty() || name.startsWith("="))
                    ? Optional.empty()
                    : Ids.parse(id).map(known -> new LeadPlace(named(name), known));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(1));
    }
}
