package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same words in both languages; empty where nobody has written them yet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Localized(String en, String th) {

    public static final Localized NOTHING = new Localized("", "");

    /** What a file leaves out is read as null. */
    public Localized(@Nullable String en, @Nullable String th) {
        this.en = Objects.requireNonNullElse(en, "");
        this.th = Objects.requireNonNullElse(th, "");
    }

    boolean isBlank() {
        return equals(NOTHING);
    }

    /** In the language asked for, else in the one there is. */
    public String in(Locale locale) {
        boolean thai = th.isEmpty() ? en.isEmpty() : isThai(locale) || en.isEmpty();
        return thai ? th : en;
    }

    private static boolean isThai(Locale locale) {
        return locale.getLanguage().equals("th");
    }
}
