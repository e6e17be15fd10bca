package app.preflight.world;

import app.preflight.processes.Importance;
import app.preflight.processes.Item;
import app.preflight.processes.Localized;
import app.preflight.processes.Outcome;
import app.preflight.processes.ProcessDefinition;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.ResponseKind;
import app.preflight.processes.Stage;
import app.preflight.shared.ProcessId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The smallest process that has every case: two stages, one that wins, one after it.
 *
 * <pre>
 * meet   who (must item), where
 * offer  price (must item), rivals
 * sign   signature (must item)          wins
 * after  thanks, settled (must item)
 * </pre>
 */
public final class SmallProcess {

    public static final Item WHO = item("who", ResponseKind.PERSON, Importance.MUST);
    public static final Item WHERE = item("where", ResponseKind.NOTE, Importance.SHOULD);
    public static final Item PRICE = item("price", ResponseKind.AMOUNT, Importance.MUST);
    public static final Item RIVALS = item("rivals", ResponseKind.LIST, Importance.OPTIONAL);
    public static final Item SIGNATURE = item("signature", ResponseKind.SIGNATURE, Importance.MUST);
    public static final Item THANKS = item("thanks", ResponseKind.DOCUMENT, Importance.SHOULD);
    public static final Item SETTLED = item("settled", ResponseKind.LIST, Importance.MUST);

    public static final Stage MEET = stage("meet", Optional.empty(), WHO, WHERE);
    public static final Stage OFFER = stage("offer", Optional.empty(), PRICE, RIVALS);
    public static final Stage SIGN = stage("sign", Optional.of(Outcome.WON), SIGNATURE);
    public static final Stage AFTER = stage("after", Optional.empty(), THANKS, SETTLED);

    public static final ProcessVersion VERSION =
            new ProcessVersion(
                    new ProcessId(new UUID(0, 1)),
                    1,
                    new ProcessDefinition(
                            1,
                            "small",
                            both("Small"),
                            both("For tests"),
                            Optional.empty(),
                            List.of(MEET, OFFER, SIGN, AFTER)));

    private SmallProcess() {}

    private static Item item(String key, ResponseKind kind, Importance importance) {
        return new Item(
                key,
                both(key),
                both(key),
                kind,
                importance,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Stage stage(String key, Optional<Outcome> outcome, Item... items) {
        return new Stage(key, both(key), outcome, List.of(items));
    }

    private static Localized both(String text) {
        return new Localized(text, text);
    }
}
