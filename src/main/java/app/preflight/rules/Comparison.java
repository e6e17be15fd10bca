package app.preflight.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A condition made ready to be asked often: of thousands of rows of a file a second. */
public final class Comparison {

    private final String fact;
    private final Predicate<ComparedText> test;

    private Comparison(String fact, Predicate<ComparedText> test) {
        this.fact = fact;
        this.test = test;
    }

    public static Comparison of(Condition condition) {
        return new Comparison(condition.fact(), test(condition));
    }

    private static Predicate<ComparedText> test(Condition condition) {
        ComparedText value = ComparedText.of(condition.value());
        return switch (condition.operator()) {
            case IS -> actual -> actual.isSame(value);
            case IS_NOT -> actual -> !actual.isSame(value);
            case ONE_OF -> oneOf(condition.value());
            case CONTAINS -> actual -> actual.searchable().contains(value.searchable());
            case AT_LEAST -> actual -> actual.compare(value).filter(by -> by >= 0).isPresent();
            case AT_MOST -> actual -> actual.compare(value).filter(by -> by <= 0).isPresent();
            case BELOW -> actual -> actual.compare(value).filter(by -> by < 0).isPresent();
            case PRESENT -> actual -> true;
            case HOLDS -> actual -> actual.searchable().equals("true");
        };
    }

    private static Predicate<ComparedText> oneOf(String value) {
        List<ComparedText> several =
                Arrays.stream(value.split("[,\n]")).map(ComparedText::of).toList();
        return actual -> several.stream().anyMatch(actual::isSame);
    }

    /** What nobody has told holds for nothing. */
    public boolean holds(Known known) {
        return verdict(known) == Verdict.MET;
    }

    Verdict verdict(Known known) {
        return known.compared(fact)
                .map(actual -> test.test(actual) ? Verdict.MET : Verdict.NOT_MET)
                .orElse(Verdict.UNKNOWN);
    }
}
