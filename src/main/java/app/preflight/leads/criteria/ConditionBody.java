package app.preflight.leads.criteria;

import java.util.List;

/** A condition over the API, and as tables hold it. */
public record ConditionBody(String field, String operator, String value) {

    public static List<ConditionBody> of(List<Condition> conditions) {
        return conditions.stream()
                .map(asked ->
                        new ConditionBody(asked.field(), asked.operator().code(), asked.value()))
                .toList();
    }

    public Condition condition() {
        return new Condition(field, Operator.find(operator).orElseThrow(), value);
    }
}
