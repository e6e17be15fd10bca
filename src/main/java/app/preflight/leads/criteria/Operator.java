package app.preflight.leads.criteria;

import app.preflight.shared.Coded;

/** How a rule compares what a lead says with what is asked. */
public enum Operator implements Coded {
    IS,
    IS_NOT,
    ONE_OF,
    CONTAINS,
    AT_LEAST,
    AT_MOST,
    PRESENT;
}
