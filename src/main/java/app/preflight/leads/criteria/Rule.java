package app.preflight.leads.criteria;

import app.preflight.leads.LeadFacts;
import app.preflight.leads.criteria.Finding.Result;
import app.preflight.shared.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is asked of a lead.
 *
 * @param field by its path in the API: {@code organisation.province}, {@code fields.income}
 * @param value what it is compared with; for {@link Operator#ONE_OF} several, each on its line or
 *     behind a comma; empty for {@link Operator#PRESENT}
 * @param must a lead that does not meet it does not fit; otherwise it counts by its weight
 * @param weight from 1 to 10
 */
public record Rule(String field, Operator operator, String value, boolean must, int weight) {

    static final String OWN = "fields.";

    /** Whether it looks at a field of this workspace's own. */
    public boolean isOwn() {
        return field.startsWith(OWN);
    }

    public String ownName() {
        return field.substring(OWN.length());
    }

    Finding judge(LeadFacts lead) {
        Optional<String> actual = actual(lead);
        Result result =
                actual.map(text -> holds(text) ? Result.MET : Result.NOT_MET)
                        .orElse(Result.UNKNOWN);
        return new Finding(this, result, actual);
    }

    private Optional<String> actual(LeadFacts lead) {
        return isOwn()
                ? Optional.ofNullable(lead.own().get(ownName()))
                        .map(JsonNode::asString)
                        .filter(text -> !text.isBlank())
                : lead.texts().getOrDefault(field, Optional.empty());
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
        Optional<BigDecimal> right = number(other);
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
        return plain.matches("-?[0-9]{1,30}(\\.[0-9]{1,10})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
