package app.preflight.deals.moves;

import java.util.List;

/** What a move would be, over the API. */
record OutdatedBody(int version, int total, List<Group> from, Left left) {

    record Group(int version, String stage, int deals, String then) {

        static Group of(Outdated.Group group) {
            return new Group(
                    group.version().version(),
                    group.stage().key(),
                    group.deals(),
                    group.then().key());
        }
    }

    record Left(int items, int deals) {}

    static OutdatedBody of(Outdated outdated) {
        return new OutdatedBody(
                outdated.newest().version(),
                outdated.deals(),
                outdated.groups().stream().map(Group::of).toList(),
                new Left(outdated.leftItems(), outdated.leftDeals()));
    }
}
