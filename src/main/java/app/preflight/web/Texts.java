package app.preflight.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Every word on the screen, from the message files. */
@Component
public class Texts {

    public static final Locale ENGLISH = Locale.of("en");
    public static final Locale THAI = Locale.of("th");
    public static final List<Locale> LANGUAGES = List.of(THAI, ENGLISH);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String get(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The nearest language that Preflight speaks; English where there is none. */
    public static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals("th") ? THAI : ENGLISH;
    }
}
