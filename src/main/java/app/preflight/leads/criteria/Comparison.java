package app.preflight.leads.criteria;

import app.preflight.leads.criteria.Finding.Result;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A condition made ready to be asked of many leads: thousands of rows of a file a second. */
public final class Comparison {

    private final String field;
    private final Predicate<ComparedText> test;

    private Comparison(String field, Predicate<ComparedText> test) {
        this.field = field;
        this.test = test;
    }

    public static Comparison of(Condition condition) {
        return new Comparison(condition.field(), test(condition));
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
            case PRESENT -> actual -> true;
        };
    }

    private static Predicate<ComparedText> oneOf(String value) {
        List<ComparedText> several =
                Arrays.stream(value.split("[,\n]")).map(ComparedText::of).toList();
        return actual -> several.stream().anyMatch(actual::isSame);
    }

    /** What the lead does not say holds for nothing. */
    public boolean holds(ComparedLead lead) {
        return judge(lead) == Result.MET;
    }

    Result judge(ComparedLead lead) {
        return lead.text(field)
                .map(actual -> test.test(actual) ? Result.MET : Result.NOT_MET)
                .orElse(Result.UNKNOWN);
    }
}
