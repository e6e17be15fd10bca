package app.preflight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions find, and which make no sense. */
class ConditionTest {

    private static final Map<String, String> TOLD =
            Map.of(
                    "city", "เชียงใหม่",
                    "size", "1,500",
                    "grade", "Gold plus",
                    "settled", "true",
                    "open", "false");
    private static final Map<String, Fact> FACTS =
            Map.of(
                    "city", fact("city", Kind.TEXT),
                    "amount", fact("amount", Kind.MONEY),
                    "people", fact("people", Kind.COUNT),
                    "settled", fact("settled", Kind.YES_NO));

    private final Fields fields = new Fields();

    private static Fact fact(String name, Kind kind) {
        return new Fact(name, kind, (texts, locale) -> name);
    }

    @ParameterizedTest
    @CsvSource({
        "city,    IS,       เชียงใหม่,       MET",
        "city,    IS_NOT,   ลำปาง,         MET",
        "city,    ONE_OF,   'ลำปาง, เชียงใหม่', MET",
        "city,    ONE_OF,   'ลำปาง, ลำพูน',   NOT_MET",
        "grade,   IS,       GOLD PLUS,     MET",
        "grade,   CONTAINS, plus,          MET",
        "grade,   AT_LEAST, 3,             NOT_MET",
        "grade,   BELOW,    3,             NOT_MET",
        "size,    IS,       1500.0,        MET",
        "size,    AT_LEAST, 1500,          MET",
        "size,    AT_MOST,  '1,500',       MET",
        "size,    BELOW,    1500,          NOT_MET",
        "size,    BELOW,    1500.5,        MET",
        "size,    PRESENT,  '',            MET",
        "settled, HOLDS,    '',            MET",
        "open,    HOLDS,    '',            NOT_MET",
        "zip,     PRESENT,  '',            UNKNOWN",
        "zip,     IS_NOT,   50000,         UNKNOWN",
    })
    void whatIsKnownIsComparedAndWhatIsNotIsUnknown(
            String fact, Operator operator, String value, Verdict verdict) {
        Known known = new Known(name -> Optional.ofNullable(TOLD.get(name)));
        assertThat(new Condition(fact, operator, value).verdict(known)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "weather, IS,       fine,  rules[0].fact,  error.choice",
        "amount,  IS,       5,     rules[0].is,    error.choice",
        "settled, AT_LEAST, 5,     rules[0].is,    error.choice",
        "city,    HOLDS,    '',    rules[0].is,    error.choice",
        "amount,  BELOW,    much,  rules[0].value, error.amount",
        "amount,  BELOW,    0.125, rules[0].value, error.amount",
        "people,  AT_LEAST, 100,   rules[0].value, error.count",
        "people,  AT_LEAST, 2.5,   rules[0].value, error.count",
    })
    void whatMakesNoSenseIsToldAtTheCallersPath(
            String fact, Operator operator, String value, String field, String message) {
        check(Spelling.CLAUSE).one("rules[0]", new Condition(fact, operator, value));
        assertThat(fields.errors())
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(tuple(field, message));
    }

    @Test
    void anAmountIsKeptWithoutItsCommas() {
        Condition typed = new Condition("amount", Operator.AT_LEAST, "1,000,000.50");
        assertThat(check(Spelling.FIELD).one("", typed).value()).isEqualTo("1000000.50");
        assertThat(fields.isClean()).isTrue();
    }

    private ConditionCheck check(Spelling spelling) {
        return new ConditionCheck(fields, spelling, name -> Optional.ofNullable(FACTS.get(name)));
    }
}
