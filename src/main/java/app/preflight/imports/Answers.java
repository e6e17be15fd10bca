package app.preflight.imports;

import app.preflight.deals.run.Act;
import app.preflight.deals.run.Response;
import app.preflight.processes.Item;
import app.preflight.shared.Money;
import app.preflight.web.Formats;
import app.preflight.web.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What the file lets one say of the items that an opportunity has behind it. What it tells is
 * answered; what a stage could not have been left without is taken over, and says so; the rest is
 * not made up.
 */
final class Answers {

    private static final String PASS = "pass";

    private final Texts texts;
    private final Locale locale;
    private final Formats formats;
    private final String file;

    Answers(Texts texts, Formats formats, String file) {
        this.texts = texts;
        this.locale = formats.locale();
        this.formats = formats;
        this.file = file;
    }

    Act act(PipelineRow row, Item item) {
        return told(row, item)
                .or(() -> takenOver(item))
                .<Act>map(Act.Done::new)
                .orElseGet(() -> new Act.NotApplicable(notTold()));
    }

    private Optional<Response> told(PipelineRow row, Item item) {
        return switch (item.response()) {
            case ACTIVITY -> row.engaged().map(this::engaged);
            case APPOINTMENT -> row.engaged().map(this::dated);
            case DATE, NEXT_STEP -> row.closed().or(row::engaged).map(this::dated);
            case AMOUNT -> row.value().map(value -> amount(value, row));
            case LINES -> row.value().map(value -> sold(row.product(), value));
            case SIGNATURE -> row.closed().map(this::signed);
            case DECISION,
                    PERSON,
                    YES_NO,
                    SCORE,
                    NOTE,
                    LIST,
                    RANKING,
                    COMPARISON,
                    CONFIRMATION,
                    QUESTIONNAIRE,
                    DOCUMENT,
                    REFERENCE,
                    REPORT,
                    ORDER ->
                    Optional.empty();
        };
    }

    /** A must item was answered by then, or the opportunity would not have come so far. */
    private Optional<Response> takenOver(Item item) {
        if (!item.isMust()) {
            return Optional.empty();
        }
        return switch (item.response()) {
            case DECISION -> Optional.of(new Response.Decision(PASS, source()));
            case PERSON -> Optional.of(new Response.Nobody(notTold()));
            case DATE, APPOINTMENT, NEXT_STEP, AMOUNT, YES_NO, SCORE -> Optional.empty();
            case NOTE,
                    LIST,
                    RANKING,
                    COMPARISON,
                    CONFIRMATION,
                    ACTIVITY,
                    QUESTIONNAIRE,
                    DOCUMENT,
                    REFERENCE,
                    LINES,
                    SIGNATURE,
                    REPORT,
                    ORDER ->
                    Optional.of(new Response.Note(source()));
        };
    }

    private Response engaged(LocalDate date) {
        return new Response.Note(texts.get(locale, "import.engaged", formats.date(date), file));
    }

    private Response signed(LocalDate date) {
        return new Response.Note(texts.get(locale, "import.signed", formats.date(date), file));
    }

    private Response sold(String product, Money value) {
        return new Response.Note(
                texts.get(locale, "import.sold", product, formats.money(value), file));
    }

    private Response dated(LocalDate date) {
        return new Response.Dated(date, source());
    }

    private Response amount(Money value, PipelineRow row) {
        return new Response.Amount(value, row.closed(), source());
    }

    String lost() {
        return texts.get(locale, "import.lost", file);
    }

    String noOrganisation() {
        return texts.get(locale, "import.no-organisation");
    }

    private String source() {
        return texts.get(locale, "import.source", file);
    }

    private String notTold() {
        return texts.get(locale, "import.not-told", file);
    }
}
