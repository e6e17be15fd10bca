package app.preflight.deals.run;

import app.preflight.deals.run.Response.Amount;
import app.preflight.deals.run.Response.Dated;
import app.preflight.deals.run.Response.Decision;
import app.preflight.deals.run.Response.Nobody;
import app.preflight.deals.run.Response.Note;
import app.preflight.deals.run.Response.Person;
import app.preflight.deals.run.Response.Score;
import app.preflight.deals.run.Response.YesNo;
import app.preflight.web.Formats;
import app.preflight.web.Page;
import app.preflight.web.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A response as one line for a reader. */
public final class ResponseWords {

    private static final Set<String> VERDICTS = Set.of("pass", "fail");

    private final Texts texts;
    private final Formats formats;
    private final Locale locale;

    private ResponseWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        this.locale = formats.locale();
    }

    public static String of(Page page, Response response) {
        return new ResponseWords(page.texts(), page.formats()).of(response);
    }

    static String of(Texts texts, Formats formats, Response response) {
        return new ResponseWords(texts, formats).of(response);
    }

    private String of(Response response) {
        return switch (response) {
            case Decision decision -> join(verdict(decision.verdict()), decision.note());
            case Person person -> join(person.name(), person.text());
            case Nobody nobody -> join(texts.get(locale, "response.nobody"), nobody.text());
            case Dated dated -> join(formats.date(dated.date()), dated.text());
            case Amount amount ->
                    join(
                            formats.money(amount.money()),
                            amount.date().map(formats::date).orElse(""),
                            amount.text());
            case YesNo yesNo ->
                    join(
                            texts.get(locale, yesNo.answer() ? "response.yes" : "response.no"),
                            yesNo.text());
            case Score score ->
                    join(texts.get(locale, "response.score-of", score.score()), score.text());
            case Note note -> note.text();
        };
    }

    private String verdict(String verdict) {
        return VERDICTS.contains(verdict)
                ? texts.get(locale, "response.verdict." + verdict)
                : verdict;
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
