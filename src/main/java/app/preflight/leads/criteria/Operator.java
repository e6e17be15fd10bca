package app.preflight.leads.criteria;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a rule compares what a lead says with what is asked. */
public enum Operator {
    IS,
    IS_NOT,
    ONE_OF,
    CONTAINS,
    AT_LEAST,
    AT_MOST,
    PRESENT;

    /** The word in JSON and forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Operator> find(String word) {
        return Arrays.stream(values()).filter(operator -> operator.code().equals(word)).findFirst();
    }
}
