package app.preflight.database;

import app.preflight.postgres.EmbeddedPostgres;
import app.preflight.settings.Settings;
import app.preflight.settings.Settings.OwnDatabase;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 16;
    private static final int IDLE_CONNECTIONS = 4;
    private static final int IDLE_MILLIS = 60_000;
    private static final int WAIT_MILLIS = 3_000;

    @Bean(destroyMethod = "close")
    RunningDatabase runningDatabase(Settings settings) {
        return settings.database()
                .map(RunningDatabase::own)
                .orElseGet(() -> RunningDatabase.embedded(EmbeddedPostgres.start(settings.data())));
    }

    /**
     * Waits three seconds for a connection at most and five for an answer, for a database that is
     * frozen or cut off never hangs up: a caller hears 503 soon rather than hanging with it. Each
     * connection is a process of some megabytes, so a quiet server keeps few.
     */
    @Bean(destroyMethod = "close")
    HikariDataSource pool(RunningDatabase running) {
        HikariDataSource pool = new HikariDataSource();
        OwnDatabase database = running.database();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(IDLE_CONNECTIONS);
        pool.setIdleTimeout(IDLE_MILLIS);
        pool.setConnectionTimeout(WAIT_MILLIS);
        pool.setValidationTimeout(WAIT_MILLIS / 2);
        pool.addDataSourceProperty("ApplicationName", "preflight");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("socketTimeout", "5");
        pool.addDataSourceProperty("prepareThreshold", "3");
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource pool) {
        return new WorkspaceDataSource(pool);
    }

    /**
     * Nothing is ignored: a database that a newer Preflight has migrated is not touched by an older
     * one. On a connection of its own, because a migration may well take longer than five seconds.
     */
    @Bean
    FlywayConfigurationCustomizer strictMigrations(RunningDatabase running) {
        OwnDatabase database = running.database();
        return flyway ->
                flyway.dataSource(database.url(), database.user(), database.password())
                        .ignoreMigrationPatterns(new String[0])
                        .validateOnMigrate(true);
    }

    /** The PostgreSQL in use, and what to do with it at the end. */
    record RunningDatabase(OwnDatabase database, Runnable stop) implements AutoCloseable {

        static RunningDatabase own(OwnDatabase database) {
            return new RunningDatabase(database, () -> {});
        }

        static RunningDatabase embedded(EmbeddedPostgres postgres) {
            OwnDatabase database =
                    new OwnDatabase(postgres.jdbcUrl(), postgres.user(), postgres.password());
            return new RunningDatabase(database, postgres::close);
        }

        @Override
        public void close() {
            stop.run();
        }
    }
}
