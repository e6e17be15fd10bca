package app.preflight.deals.run;

/** The run is over: completed, or its deal lost. */
public record RunOver() implements Acting, CompletionOutcome.Refused {

    @Override
    public String key() {
        return "over";
    }
}
