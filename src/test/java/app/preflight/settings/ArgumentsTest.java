package app.preflight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void wordsAndOptionsMayStandInAnyOrder() {
        Arguments arguments = read("--admin", "ann@siam.example", "สยาม");
        assertThat(arguments.word(0)).isEqualTo("สยาม");
        assertThat(arguments.option("admin")).contains("ann@siam.example");
    }

    @Test
    void anOptionMayBeLeftOut() {
        assertThat(read("สยาม").option("admin")).isEmpty();
    }

    @Test
    void anythingElseIsAnsweredWithTheUsage() {
        for (List<String> typed :
                List.of(
                        List.<String>of(),
                        List.of("one", "two"),
                        List.of("one", "--admin"),
                        List.of("one", "--other", "two"))) {
            assertThatThrownBy(() -> read(typed.toArray(String[]::new)))
                    .isInstanceOf(WrongArgument.class)
                    .hasMessage("Usage: ./preflight create NAME");
        }
    }

    private static Arguments read(String... typed) {
        return Arguments.read(List.of(typed), 1, Set.of("admin"), "create NAME");
    }
}
