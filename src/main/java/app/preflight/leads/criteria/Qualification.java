package app.preflight.leads.criteria;

import app.preflight.leads.criteria.Finding.Result;
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
    public Result verdict() {
        List<Finding> musts = findings.stream().filter(finding -> finding.rule().must()).toList();
        if (musts.stream().anyMatch(finding -> finding.is(Result.NOT_MET))) {
            return Result.NOT_MET;
        }
        return musts.stream().anyMatch(finding -> finding.is(Result.UNKNOWN))
                ? Result.UNKNOWN
                : Result.MET;
    }

    /** The weight of what is met, in percent of the weight of all that is asked; from 0 to 100. */
    @JsonProperty
    public int score() {
        int all = findings.stream().mapToInt(finding -> finding.rule().weight()).sum();
        int met =
                findings.stream()
                        .filter(finding -> finding.is(Result.MET))
                        .mapToInt(finding -> finding.rule().weight())
                        .sum();
        return all == 0 ? 100 : Math.round(100f * met / all);
    }

    /** How many of the findings are so. */
    public long count(Result result) {
        return findings.stream().filter(finding -> finding.is(result)).count();
    }
}
