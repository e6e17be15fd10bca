package app.preflight.routes;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.web.Texts;
import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No route is out of the reach of the tests that go through all of them. */
@InTheWorld
class RoutesTest {

    private final World world;
    private final BeanFactory beans;
    private final Set<String> routes;

    RoutesTest(
            World world,
            BeanFactory beans,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.world = world;
        this.beans = beans;
        this.routes = Routes.of(mappings);
    }

    @Test
    void everyRouteIsVisitedAndEveryVisitIsOfARoute() {
        Set<String> visited =
                Visits.all().stream()
                        .map(Visit::route)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(visited).as("the list in Visits").isEqualTo(routes);
    }

    @Test
    void everyVisitIsTaken() {
        Company company = new Company(world, beans, Texts.ENGLISH, "เครื่องบรรจุขวด");
        List<String> refused = new ArrayList<>();
        Visits.all().forEach(visit -> refusal(visit, company).ifPresent(refused::add));
        assertThat(refused).isEmpty();
    }

    private static Optional<String> refusal(Visit visit, Company company) {
        try {
            Answer answer = visit.in(company);
            return isTaken(visit, answer)
                    ? Optional.empty()
                    : Optional.of(visit + " → " + answer.status());
        } catch (AssertionError noSuchThing) {
            return Optional.of(visit + ": " + noSuchThing.getMessage());
        }
    }

    /** To be sent to sign in is no success. */
    private static boolean isTaken(Visit visit, Answer answer) {
        boolean asked = answer.header("Location").orElse("").contains("/sign-in");
        return answer.status() < 400 && (!asked || visit.address().equals("/sign-out"));
    }
}
