package app.preflight.rules;

/** How a body names a condition's parts: the leads' rules in one way, process files in another. */
public enum Spelling {
    FIELD("field", "operator"),
    CLAUSE("fact", "is");

    private final String fact;
    private final String operator;

    Spelling(String fact, String operator) {
        this.fact = fact;
        this.operator = operator;
    }

    public String fact() {
        return fact;
    }

    public String operator() {
        return operator;
    }

    public String value() {
        return "value";
    }
}
