package app.preflight.leads.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the criteria found of a lead, over the API. */
record QualificationBody(int version, String verdict, int score, List<FindingBody> findings) {

    record FindingBody(
            String field,
            String operator,
            String value,
            boolean must,
            int weight,
            String result,
            @Nullable String actual) {

        static FindingBody of(Finding finding) {
            Rule rule = finding.rule();
            Condition condition = rule.condition();
            return new FindingBody(
                    condition.field(),
                    condition.operator().code(),
                    condition.value(),
                    rule.must(),
                    rule.weight(),
                    finding.result().code(),
                    finding.actual().orElse(null));
        }
    }

    static QualificationBody of(Qualification qualification) {
        return new QualificationBody(
                qualification.version(),
                qualification.verdict().code(),
                qualification.score(),
                qualification.findings().stream().map(FindingBody::of).toList());
    }
}
