package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheWorld
class TokensTest {

    private static final Map<String, String> NAMED = Map.of("name", "nightly export");

    private final World world;

    TokensTest(World world) {
        this.world = world;
    }

    @Test
    void emailAndPasswordBuyATokenThatOpensTheApi() {
        Answer answer = as(Person.SOMCHAI).post("/tokens", NAMED).expect(201);
        assertThat(answer.text("/name")).isEqualTo("nightly export");
        Caller program = bearing(answer.text("/token"));
        assertThat(program.get("/deals").status()).isEqualTo(200);
    }

    @Test
    void eachTokenIsAnotherOne() {
        String first = as(Person.SOMCHAI).post("/tokens", NAMED).expect(201).text("/token");
        String second = as(Person.SOMCHAI).post("/tokens", NAMED).expect(201).text("/token");
        assertThat(first).isNotEqualTo(second);
        assertThat(bearing(first).get("/deals").status()).isEqualTo(200);
    }

    @Test
    void withoutATokenOrWithAnInventedOneNothingIsShown() {
        Answer without = world.stranger().get("/deals").expect(401);
        assertThat(without.header("WWW-Authenticate")).contains("Bearer");
        assertThat(bearing("invented").get("/deals").status()).isEqualTo(401);
        assertThat(bearing("A".repeat(64)).get("/deals").status()).isEqualTo(401);
        assertThat(world.stranger().get("/nowhere").status()).isEqualTo(401);
    }

    @Test
    void aPasswordOpensNothingButTheTokens() {
        assertThat(as(Person.SOMCHAI).get("/deals").status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldTheSame() {
        Answer wrong = signingIn("somchai@siam.example", "a guess").post("/tokens", NAMED);
        Answer unknown = signingIn("nobody@siam.example", "a guess").post("/tokens", NAMED);
        assertThat(wrong.expect(401).body()).isEqualTo(unknown.expect(401).body());
        assertThat(wrong.header("WWW-Authenticate").orElse("")).startsWith("Basic");
    }

    @Test
    void credentialsThatAreNoneAreUnauthorized() {
        Caller caller = world.stranger();
        assertThat(caller.post("/tokens", NAMED).status()).isEqualTo(401);
        for (String header :
                new String[] {"Basic", "Basic %%%", "Basic bm9jb2xvbg==", "Digest x"}) {
            assertThat(caller.with("Authorization", header).post("/tokens", NAMED).status())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenNeedsAName() {
        assertThat(as(Person.SOMCHAI).post("/tokens", Map.of()).wrongFields())
                .containsExactly("name");
    }

    @Test
    void afterTenWrongPasswordsNobodyIsLetInForAQuarterOfAnHour() {
        Caller guessing =
                signingIn("ploy@siam.example", "a guess").with("X-Forwarded-For", "192.0.2.7");
        for (int guess = 0; guess < 10; guess++) {
            guessing.post("/tokens", NAMED).expect(401);
        }
        Answer refused = as(Person.PLOY).post("/tokens", NAMED).expect(429);
        assertThat(refused.header("Retry-After")).contains("900");
        as(Person.KRIT).post("/tokens", NAMED).expect(201);
        try (var later = world.later(Duration.ofMinutes(16))) {
            as(Person.PLOY).post("/tokens", NAMED).expect(201);
        }
    }

    @Test
    void anAddressLongerThanAnyIsJustUnknown() {
        String random =
                new java.util.Random(7)
                        .ints(5000, 'a', 'z' + 1)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        signingIn(random + "@siam.example", "a guess").post("/tokens", NAMED).expect(401);
    }

    private Caller as(Person person) {
        return signingIn(person.email(), person.password());
    }

    private Caller signingIn(String email, String password) {
        return world.stranger().with("Authorization", World.basic(email, password));
    }

    private Caller bearing(String token) {
        return world.stranger().with("Authorization", "Bearer " + token);
    }
}
