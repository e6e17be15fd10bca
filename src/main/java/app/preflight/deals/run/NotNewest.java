package app.preflight.deals.run;

import app.preflight.web.Refusal;

/** The run is on the newest version, that is another one by now, or the run is over. */
public record NotNewest() implements Refusal {

    @Override
    public String key() {
        return "not-newest";
    }
}
