package app.preflight;

import app.preflight.settings.Settings;
import java.util.List;
import java.util.Locale;

/** What can be asked of the program at the command line. */
enum Command {
    SERVE {
        @Override
        void run(Settings settings, List<String> arguments) {
            Preflight.start(settings, true);
        }
    };

    abstract void run(Settings settings, List<String> arguments);

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
