package app.preflight.demo;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes a program the demo. Only the command does: a profile or a property could be set from
 * outside, and would open a real company's doors.
 */
public record Demo() {

    /** Before any part is made, so that the parts of the demo are. */
    public void mark(ConfigurableApplicationContext program) {
        program.getBeanFactory().registerSingleton("demo", this);
    }
}
