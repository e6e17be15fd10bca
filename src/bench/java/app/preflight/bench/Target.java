package app.preflight.bench;

import java.util.UUID;

/** An item of a running deal that nobody has touched yet, so that ticking it is a real change. */
record Target(UUID deal, String item, String response) {

    String path() {
        return "/api/v1/deals/" + deal + "/checklist/items/" + item;
    }

    /** A real change each time: done the first time round, waived the second, and so on. */
    String body(int round) {
        return round % 2 == 0
                ? "{\"state\":\"done\",\"response\":" + response + "}"
                : "{\"state\":\"waived\",\"reason\":\"Time round " + round + "\"}";
    }
}
