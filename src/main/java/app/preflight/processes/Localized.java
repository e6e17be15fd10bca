package app.preflight.processes;

import java.util.Locale;

/** The same words in both languages. */
public record Localized(String en, String th) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("th") ? th : en;
    }
}
