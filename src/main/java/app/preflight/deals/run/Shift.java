package app.preflight.deals.run;

import java.util.List;

/**
 * What a change of the deal's facts did to its list.
 *
 * @param applying items that apply now and did not before
 * @param ceasing items that did and do not now
 */
public record Shift(List<RunItem> applying, List<RunItem> ceasing) {

    static Shift between(Checklist before, Checklist after) {
        return new Shift(newly(after, before), newly(before, after));
    }

    /** Items that apply in the one list and not in the other. */
    private static List<RunItem> newly(Checklist there, Checklist here) {
        return there.items().stream()
                .filter(item -> item.applicability().applies())
                .filter(item -> !here.item(item.key()).orElseThrow().applicability().applies())
                .toList();
    }
}
