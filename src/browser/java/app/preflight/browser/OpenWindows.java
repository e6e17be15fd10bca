package app.preflight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.World;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each journey its windows, and closes them after it. */
final class OpenWindows implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(OpenWindows.class);
    private static final Path PICTURES = Path.of("target", "browser");

    /** One for all journeys: closed by the store when the last has ended. */
    private record Session(Chromium chromium, Map<Person, String> cookies)
            implements AutoCloseable {

        static Session begin() {
            return new Session(Chromium.start(), new EnumMap<>(Person.class));
        }

        @Override
        public void close() {
            chromium.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext journey) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext journey) {
        return journey.getStore(OURS)
                .computeIfAbsent(Windows.class, key -> open(journey), Windows.class);
    }

    private static Windows open(ExtensionContext journey) {
        Store ofAll = journey.getRoot().getStore(OURS);
        Session session =
                ofAll.computeIfAbsent(Session.class, key -> Session.begin(), Session.class);
        World world = SpringExtension.getApplicationContext(journey).getBean(World.class);
        return new Windows(session.chromium(), world.server(), session.cookies());
    }

    @Override
    public void afterEach(ExtensionContext journey) {
        Windows windows = journey.getStore(OURS).get(Windows.class, Windows.class);
        if (windows == null) {
            return;
        }
        boolean failed = journey.getExecutionException().isPresent();
        if (failed) {
            windows.photograph(PICTURES, journey.getRequiredTestMethod().getName());
        }
        windows.close();
        if (!failed) {
            assertThat(windows.complaints()).isEmpty();
        }
    }
}
