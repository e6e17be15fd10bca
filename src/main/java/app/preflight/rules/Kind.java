package app.preflight.rules;

import java.util.List;

/** What a fact is, and so which operators make sense of it. */
public enum Kind {
    TEXT,

    /** A text of which only the whole counts. */
    NAME,

    /** A whole number below a hundred. */
    COUNT,

    /** In the currency it is kept in. */
    MONEY,

    /** Known as {@code true} or {@code false}. */
    YES_NO;

    List<Operator> operators() {
        return switch (this) {
            case TEXT ->
                    List.of(
                            Operator.IS,
                            Operator.IS_NOT,
                            Operator.ONE_OF,
                            Operator.CONTAINS,
                            Operator.AT_LEAST,
                            Operator.AT_MOST,
                            Operator.BELOW,
                            Operator.PRESENT);
            case NAME -> List.of(Operator.IS, Operator.IS_NOT);
            case COUNT, MONEY -> List.of(Operator.AT_LEAST, Operator.BELOW);
            case YES_NO -> List.of(Operator.HOLDS);
        };
    }
}
