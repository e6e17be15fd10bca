package app.preflight.world;

import app.preflight.accounts.Teams;
import app.preflight.accounts.Users;
import app.preflight.accounts.Workspaces;
import app.preflight.settings.Settings;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
class WorldConfiguration {

    /** Deleted after the database that lives in it was stopped, because that depends on this. */
    @Bean(destroyMethod = "close")
    TemporaryFolder temporaryFolder() {
        return TemporaryFolder.create();
    }

    @Bean
    Settings settings(TemporaryFolder folder) {
        return Settings.from(
                Map.of("PREFLIGHT_DATA", folder.path().toString(), "PREFLIGHT_PORT", "0"));
    }

    @Bean
    @Primary
    MovableClock movableClock(@Qualifier("clock") Clock real) {
        return new MovableClock(real);
    }

    @Bean
    World world(Environment environment, MovableClock clock) {
        return new World(environment, clock);
    }

    @Bean
    static StatementTap statementTap() {
        return new StatementTap();
    }

    /** Only where the program works: the pool itself is how tests look past it. */
    @Bean
    static BeanPostProcessor tapping(ObjectProvider<StatementTap> tap) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource real
                        ? tap.getObject().on(real)
                        : bean;
            }
        };
    }

    /** Before the program welcomes its first admin: then it finds that there is one. */
    @Bean
    @Order(0)
    ApplicationRunner population(Workspaces workspaces, Teams teams, Users users) {
        return arguments -> Person.settle(workspaces, teams, users);
    }
}
