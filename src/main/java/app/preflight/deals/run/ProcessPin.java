package app.preflight.deals.run;

import app.preflight.processes.ProcessVersion;

/** The version that a deal keeps, over the API. */
public record ProcessPin(String key, int version) {

    public static ProcessPin of(ProcessVersion process) {
        return new ProcessPin(process.key(), process.version());
    }
}
