package app.preflight.rules;

import app.preflight.web.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether conditions speak of facts that there are, in a way that makes sense of them: what no
 * schema knows. What is wrong is noted at the caller's path.
 */
public final class ConditionCheck {

    private static final int MOST_COUNTED = 99;

    private final Fields fields;
    private final Spelling spelling;
    private final Function<String, Optional<Fact>> facts;

    /**
     * @param facts by their names
     */
    public ConditionCheck(
            Fields fields, Spelling spelling, Function<String, Optional<Fact>> facts) {
        this.fields = fields;
        this.spelling = spelling;
        this.facts = facts;
    }

    /** The conditions as they are kept. */
    public List<Condition> all(String path, List<Condition> conditions) {
        List<Condition> kept = new ArrayList<>();
        for (Condition condition : conditions) {
            kept.add(one(path + "[" + kept.size() + "]", condition));
        }
        return kept;
    }

    public Condition one(String path, Condition condition) {
        Optional<Fact> fact = facts.apply(condition.fact());
        if (fact.isEmpty()) {
            fields.reject(path + "." + spelling.fact(), "error.choice");
            return condition;
        }
        if (!fact.get().kind().operators().contains(condition.operator())) {
            fields.reject(path + "." + spelling.operator(), "error.choice");
            return condition;
        }
        return switch (fact.get().kind()) {
            case TEXT, NAME, YES_NO -> condition;
            case COUNT -> {
                checkValue(path, condition, "[0-9]{1,2}", "error.count");
                yield condition;
            }
            case MONEY -> {
                Condition plain = condition.with(condition.value().replace(",", ""));
                checkValue(path, plain, "[0-9]{1,13}(\\.[0-9]{1,2})?", "error.amount");
                yield plain;
            }
        };
    }

    private void checkValue(String path, Condition condition, String pattern, String error) {
        if (!condition.value().matches(pattern)) {
            fields.reject(path + "." + spelling.value(), error, MOST_COUNTED);
        }
    }
}
