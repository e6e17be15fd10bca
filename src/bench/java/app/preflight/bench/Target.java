package app.preflight.bench;

import java.util.UUID;

/** An item of a running deal that nobody has touched yet, so that ticking it is a real change. */
record Target(UUID deal, UUID run, Place place, String response) {

    /** Ticks of the same item, made in the same stage, are the same statements. */
    record Place(String process, String stage, String item) {}

    String path() {
        return "/api/v1/deals/" + deal + "/checklist/items/" + place.item();
    }

    /** A real change each time: done the first time round, waived the second, and so on. */
    String body(int round) {
        return round % 2 == 0
                ? "{\"state\":\"done\",\"response\":" + response + "}"
                : "{\"state\":\"waived\",\"reason\":\"Time round " + round + "\"}";
    }
}
