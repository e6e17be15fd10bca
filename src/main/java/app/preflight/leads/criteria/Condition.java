package app.preflight.leads.criteria;

import app.preflight.leads.LeadFacts;
import app.preflight.leads.criteria.Finding.Result;
import app.preflight.shared.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a lead says, held against a value.
 *
 * @param field by its path in the API: {@code organisation.province}, {@code fields.income}
 * @param value what it is compared with; for {@link Operator#ONE_OF} several, each on its line or
 *     behind a comma; empty for {@link Operator#PRESENT}
 */
public record Condition(String field, Operator operator, String value) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");

    /** Whether it looks at a field of this workspace's own. */
    public boolean isOwn() {
        return field.startsWith(LeadFacts.OWN);
    }

    public String ownName() {
        return field.substring(LeadFacts.OWN.length());
    }

    /** What the lead does not say holds for nothing. */
    public boolean holds(LeadFacts lead) {
        return judge(lead) == Result.MET;
    }

    Result judge(LeadFacts lead) {
        return actual(lead)
                .map(text -> holds(text) ? Result.MET : Result.NOT_MET)
                .orElse(Result.UNKNOWN);
    }

    Optional<String> actual(LeadFacts lead) {
        return lead.text(field);
    }

    private boolean holds(String actual) {
        return switch (operator) {
            case IS -> same(actual, value);
            case IS_NOT -> !same(actual, value);
            case ONE_OF -> Arrays.stream(value.split("[,\n]")).anyMatch(one -> same(actual, one));
            case CONTAINS -> Text.searchable(actual).contains(Text.searchable(value));
            case AT_LEAST -> compare(actual) >= 0;
            case AT_MOST -> number(actual).isPresent() && compare(actual) <= 0;
            case PRESENT -> true;
        };
    }

    private static boolean same(String one, String other) {
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = left.isPresent() ? number(other) : Optional.empty();
        if (left.isPresent() && right.isPresent()) {
            return left.get().compareTo(right.get()) == 0;
        }
        return Text.searchable(one).equals(Text.searchable(other));
    }

    /** What is no number is less than any. */
    private int compare(String actual) {
        return number(actual)
                .map(number -> number.compareTo(number(value).orElse(BigDecimal.ZERO)))
                .orElse(-1);
    }

    /** As people write it: {@code 1,500,000}. */
    static Optional<BigDecimal> number(String text) {
        String plain = text.replace(",", "").strip();
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
