package app.preflight.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import org.junit.jupiter.api.Test;

@InTheWorld
class ProbesTest {

    private final World world;

    ProbesTest(World world) {
        this.world = world;
    }

    @Test
    void whoeverWatchesTheProgramNeedsNotSignIn() {
        assertThat(world.browser().get("/livez").status()).isEqualTo(200);
        assertThat(world.browser().get("/readyz").status()).isEqualTo(200);
    }

    @Test
    void theyTellNothingMore() {
        assertThat(world.browser().get("/readyz").body())
                .doesNotContain("postgres", "jdbc", "free");
        assertThat(world.browser().get("/actuator/health").status()).isIn(302, 401, 404);
        assertThat(world.browser().get("/actuator/env").status()).isIn(302, 401, 404);
    }
}
