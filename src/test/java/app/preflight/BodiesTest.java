package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.Mutants.Mutant;
import app.preflight.routes.Company;
import app.preflight.routes.Visit;
import app.preflight.routes.Visits;
import app.preflight.web.Texts;
import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Json;
import app.preflight.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/** Good and bad bodies for every operation that takes one, made of its schema in the contract. */
@InTheWorld
class BodiesTest {

    private static final String API = "/api/v1";

    private final World world;
    private final BeanFactory beans;
    private final Contract contract;

    BodiesTest(World world, BeanFactory beans) {
        this.world = world;
        this.beans = beans;
        this.contract = Contract.servedBy(world);
    }

    /**
     * One request of those that are sent again and again.
     *
     * @param path with what is there in each place
     */
    private record Call(
            String operation, String method, String path, String schema, JsonNode body) {}

    private List<Visit> visits() {
        return Visits.all().stream()
                .filter(visit -> visit.isApi() && visit.sent().startsWith("{"))
                .toList();
    }

    private Call call(Visit visit, Company company) {
        String path = company.filled(visit.address()).substring(API.length());
        String operation = contract.operation(visit.method(), path);
        JsonNode body = Json.read(visit.json(company));
        return new Call(operation, visit.method(), path, contract.bodySchema(operation), body);
    }

    private Answer send(Company company, Call call, String body) {
        return company.caller(call.path()).sendJson(call.method(), call.path(), body);
    }

    @Test
    void everyOperationThatTakesABodyIsVisitedWithOneThatIsRight() {
        Company company = company();
        Set<String> visited = new TreeSet<>();
        for (Visit visit : visits()) {
            Call call = call(visit, company);
            visited.add(call.operation());
            assertThat(contract.errors(call.schema(), call.body())).as(visit.sent()).isEmpty();
        }
        Set<String> taking =
                contract.operations().stream()
                        .filter(operation ->
                                !contract.at(contract.bodySchema(operation)).isMissingNode())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(visited).isEqualTo(taking);
    }

    /** One call with one thing wrong in its body. */
    private record Attempt(Call call, Mutant mutant) {}

    /** What is forbidden changes nothing, and so it is sent first: each to the same things. */
    @Test
    void aWrongBodyIsRefusedAtTheFieldThatIsWrongAndARightOneAsIsDescribed() {
        Company company = company();
        List<Attempt> attempts = attempts(company);
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        attempts.parallelStream()
                .filter(attempt -> !isAllowed(attempt))
                .forEach(attempt -> checkRefused(company, attempt, faults));
        attempts.stream()
                .filter(this::isAllowed)
                .forEach(
                        attempt -> check(company, attempt.call(), attempt.mutant().body(), faults));
        assertThat(faults).isEmpty();
    }

    private List<Attempt> attempts(Company company) {
        Mutants mutants = new Mutants(contract);
        return visits().stream()
                .map(visit -> call(visit, company))
                .flatMap(call ->
                        mutants.of(call.schema(), call.body()).stream()
                                .map(mutant -> new Attempt(call, mutant)))
                .toList();
    }

    private void checkRefused(Company company, Attempt attempt, List<String> faults) {
        Answer answer = send(company, attempt.call(), attempt.mutant().body());
        if (!isRefusedRightly(attempt.mutant(), answer)) {
            faults.add(attempt.call().operation() + ": " + attempt.mutant() + " → " + told(answer));
        }
    }

    private boolean isAllowed(Attempt attempt) {
        return attempt.mutant()
                .read()
                .filter(body -> contract.errors(attempt.call().schema(), body).isEmpty())
                .isPresent();
    }

    private static boolean isRefusedRightly(Mutant mutant, Answer answer) {
        if (answer.status() == 400) {
            return mutant.path().isEmpty() || mutant.read().isEmpty();
        }
        return answer.status() == 422
                && (mutant.path().isEmpty()
                        || answer.wrongFields().stream()
                                .anyMatch(field -> isAt(mutant.path(), field)));
    }

    /** The field itself, or what is in it. */
    private static boolean isAt(String path, String field) {
        return field.equals(path) || field.startsWith(path + ".") || field.startsWith(path + "[");
    }

    @Test
    void whatASchemaGivesAnExampleOfIsTakenOrRefusedAsIsDescribed() {
        Company company = company();
        Examples examples = new Examples(contract);
        List<String> faults = new ArrayList<>();
        for (Visit visit : visits()) {
            Call call = call(visit, company);
            for (JsonNode example : examples.of(call.schema())) {
                assertThat(contract.errors(call.schema(), example)).as("%s", example).isEmpty();
                check(company, call, Json.write(example), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private void check(Company company, Call call, String body, List<String> faults) {
        Answer answer = send(company, call, body);
        try {
            assertThat(answer.status()).isLessThan(500).isNotEqualTo(400);
            contract.checkAnswer(call.operation(), answer);
        } catch (AssertionError wrong) {
            String sent = body.substring(0, Math.min(body.length(), 400));
            faults.add(call.operation() + " with " + sent + ": " + wrong.getMessage());
        }
    }

    private static String told(Answer answer) {
        return answer.status()
                + " "
                + answer.body().substring(0, Math.min(answer.body().length(), 600));
    }

    private Company company() {
        return new Company(world, beans, Texts.ENGLISH, "เครื่องบรรจุขวด");
    }
}
