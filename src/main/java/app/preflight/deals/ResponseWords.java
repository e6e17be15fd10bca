package app.preflight.deals;

import app.preflight.deals.run.Response;
import app.preflight.deals.run.Response.Amount;
import app.preflight.deals.run.Response.Dated;
import app.preflight.deals.run.Response.Decision;
import app.preflight.deals.run.Response.Nobody;
import app.preflight.deals.run.Response.Note;
import app.preflight.deals.run.Response.Person;
import app.preflight.deals.run.Response.Score;
import app.preflight.deals.run.Response.YesNo;
import app.preflight.web.Page;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A response as one line for a reader. */
public final class ResponseWords {

    private static final Set<String> VERDICTS = Set.of("pass", "fail");

    private ResponseWords() {}

    public static String of(Page page, Response response) {
        return switch (response) {
            case Decision decision -> join(verdict(page, decision.verdict()), decision.note());
            case Person person -> join(person.name(), person.text());
            case Nobody nobody -> join(page.t("response.nobody"), nobody.text());
            case Dated dated -> join(page.date(dated.date()), dated.text());
            case Amount amount ->
                    join(
                            page.money(amount.money()),
                            amount.date().map(page::date).orElse(""),
                            amount.text());
            case YesNo yesNo ->
                    join(page.t(yesNo.answer() ? "response.yes" : "response.no"), yesNo.text());
            case Score score -> join(page.t("response.score-of", score.score()), score.text());
            case Note note -> note.text();
        };
    }

    private static String verdict(Page page, String verdict) {
        return VERDICTS.contains(verdict) ? page.t("response.verdict." + verdict) : verdict;
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
