package app.preflight.rules;

import app.preflight.shared.Coded;

/** How a condition compares what is known with what is asked. */
public enum Operator implements Coded {
    IS,
    IS_NOT,
    ONE_OF,
    CONTAINS,
    AT_LEAST,
    AT_MOST,
    BELOW,

    /** It is known, whatever it is. */
    PRESENT,

    /** What is true or false is true. */
    HOLDS;
}
