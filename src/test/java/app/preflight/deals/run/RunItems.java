package app.preflight.deals.run;

import static app.preflight.world.SmallProcess.VERSION;

import app.preflight.processes.Item;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Items of the small process, as somebody left them. */
final class RunItems {

    static final Actor SOMCHAI = new Actor(new UserId(new UUID(0, 7)), "Somchai");
    static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");

    private RunItems() {}

    static RunItem acted(Item item, ItemState state) {
        return acted(item, state, Optional.empty());
    }

    static RunItem deferred(Item item, Stage until) {
        return acted(item, ItemState.DEFERRED, Optional.of(until.key()));
    }

    private static RunItem acted(Item item, ItemState state, Optional<String> until) {
        return new RunItem(
                item,
                VERSION.stageOf(item),
                state,
                Optional.empty(),
                Optional.empty(),
                until,
                Optional.of(new RunItem.Touch(SOMCHAI, NOON)),
                1,
                List.of(),
                Applicability.APPLIES);
    }

    /** Every item of the process: those named as they are, the others untouched. */
    static List<RunItem> list(RunItem... touched) {
        return VERSION.items().map(item -> find(item, touched)).toList();
    }

    private static RunItem find(Item item, RunItem... touched) {
        return Arrays.stream(touched)
                .filter(known -> known.item().equals(item))
                .findFirst()
                .orElseGet(() -> RunItem.untouched(item, VERSION.stageOf(item)));
    }
}
