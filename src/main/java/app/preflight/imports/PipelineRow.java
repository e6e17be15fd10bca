package app.preflight.imports;

import app.preflight.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One opportunity of the file.
 *
 * @param line where it stands
 * @param account the customer; often not known before an opportunity is won or lost
 * @param engaged there where the stage {@link PipelineStage#isEngaged}
 * @param closed there where the stage {@link PipelineStage#isClosed}
 */
record PipelineRow(
        long line,
        String id,
        String agent,
        String product,
        Optional<String> account,
        PipelineStage stage,
        Optional<LocalDate> engaged,
        Optional<LocalDate> closed,
        Optional<Money> value) {

    String title() {
        return account.map(customer -> product + " – " + customer).orElse(product);
    }
}
