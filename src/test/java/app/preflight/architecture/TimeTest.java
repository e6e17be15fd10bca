package app.preflight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import java.time.Clock;
import java.util.Date;
import org.junit.jupiter.api.Test;

/**
 * Time is a part that tests move; {@code System.nanoTime} measures, and tells no date. The
 * benchmarks go by the wall: they look at the program from outside.
 */
class TimeTest {

    /** Where the clock is made; and the command line, which reads a file before that. */
    private static final String OUTSIDE = ".*\\.(web\\.WebConfiguration|Command)";

    @Test
    void onlyTheOneClockTellsTheTime() {
        noClasses()
                .that()
                .haveNameNotMatching(OUTSIDE)
                .and()
                .resideOutsideOfPackage(Sources.ROOT + ".bench")
                .should()
                .callCodeUnitWhere(
                        describe("it looks at the clock on the wall", TimeTest::looksAtTheWall))
                .check(Sources.PROGRAM);
    }

    private static boolean looksAtTheWall(JavaCall<?> call) {
        return asksForNow(call) || makesAClock(call) || isOfOldTimes(call);
    }

    private static boolean asksForNow(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesAClock(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Clock.class)
                && call.getName().matches("(system|tick).+");
    }

    private static boolean isOfOldTimes(JavaCall<?> call) {
        return call.getName().equals("currentTimeMillis")
                || (call.getTargetOwner().isEquivalentTo(Date.class)
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
