package app.preflight.deals;

import app.preflight.processes.Stage;
import app.preflight.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * One stage of the board.
 *
 * @param count of all deals that stand here, shown or not; not known where only more are shown
 * @param values their sum, one amount for each currency
 * @param next the cursor for more cards
 */
public record BoardColumn(
        Stage stage, int count, List<Money> values, List<Deal> cards, Optional<String> next) {

    public boolean isCounted() {
        return count > 0 || cards.isEmpty();
    }
}
