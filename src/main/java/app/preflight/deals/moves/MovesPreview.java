package app.preflight.deals.moves;

import java.util.List;

/** {@link Outdated} over the API. */
record MovesPreview(int version, int total, List<From> from, Left left) {

    record From(int version, String stage, int deals, String then) {}

    record Left(int items, int deals) {}

    static MovesPreview of(Outdated outdated) {
        return new MovesPreview(
                outdated.newest().version(),
                outdated.deals(),
                outdated.groups().stream().map(MovesPreview::from).toList(),
                new Left(outdated.leftItems(), outdated.leftDeals()));
    }

    private static From from(Outdated.Group group) {
        return new From(
                group.version().version(), group.stage().key(), group.deals(), group.then().key());
    }
}
