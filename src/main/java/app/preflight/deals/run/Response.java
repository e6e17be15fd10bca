package app.preflight.deals.run;

import app.preflight.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/** The value an item was answered with. Texts may be empty where they are optional. */
public sealed interface Response {

    record Decision(String verdict, String note) implements Response {}

    record Person(String name, String text) implements Response {}

    /** Looked for and not found, with who was asked. */
    record Nobody(String text) implements Response {}

    record Dated(LocalDate date, String text) implements Response {}

    record Amount(Money money, Optional<LocalDate> date, String text) implements Response {}

    record YesNo(boolean answer, String text) implements Response {}

    /** From 0 to 10. */
    record Score(int score, String text) implements Response {}

    record Note(String text) implements Response {}
}
