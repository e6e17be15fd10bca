package app.preflight.leads.criteria;

import app.preflight.rules.Verdict;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What the criteria found of one lead.
 *
 * @param version of the criteria
 */
public record Qualification(int version, List<Finding> findings) {

    /** By the rules that must be met: the worst of them; met where there is none. */
    @JsonProperty
    public Verdict verdict() {
        List<Finding> musts = findings.stream().filter(finding -> finding.rule().must()).toList();
        if (musts.stream().anyMatch(finding -> finding.is(Verdict.NOT_MET))) {
            return Verdict.NOT_MET;
        }
        return musts.stream().anyMatch(finding -> finding.is(Verdict.UNKNOWN))
                ? Verdict.UNKNOWN
                : Verdict.MET;
    }

    /** The weight of what is met, in percent of the weight of all that is asked; from 0 to 100. */
    @JsonProperty
    public int score() {
        int all = findings.stream().mapToInt(finding -> finding.rule().weight()).sum();
        int met =
                findings.stream()
                        .filter(finding -> finding.is(Verdict.MET))
                        .mapToInt(finding -> finding.rule().weight())
                        .sum();
        return all == 0 ? 100 : Math.round(100f * met / all);
    }
}
