package app.preflight.settings;

/** A setting that cannot be used. The message is one line, for a person, and names the setting. */
public final class WrongSetting extends RuntimeException {

    WrongSetting(String name, String why) {
        super(name + " " + why);
    }
}
