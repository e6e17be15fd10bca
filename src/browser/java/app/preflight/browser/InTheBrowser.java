package app.preflight.browser;

import app.preflight.world.InTheWorld;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For journeys that take {@link Windows}: one Chromium for all of them. Each also fails where a
 * script fails, the content security policy is breached, or another host is asked.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InTheWorld
@ExtendWith(OpenWindows.class)
@interface InTheBrowser {}
