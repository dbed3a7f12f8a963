package io.tenure.server;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The one data source, and the migrations that bring its schema up to date. */
@DataSourceDefinition(
        name = "java:app/jdbc/tenure",
        className = "io.tenure.kernel.jdbc.LazyTransactionDataSource",
        url = "${MPCONFIG=tenure.db.url}",
        user = "${MPCONFIG=tenure.db.user}",
        password = "${MPCONFIG=tenure.db.password}",
        initialPoolSize = 4,
        minPoolSize = 4,
        maxPoolSize = 24,
        // costs nothing at the database, see LazyTransaction.requireAlive
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.fail-all-connections=true",
            // wrapped rows look each typed getter up by reflection, see docs/decisions/0080
            "fish.payara.wrap-jdbc-objects=false"})
@ApplicationScoped
class Database {

    @Resource(lookup = "java:app/jdbc/tenure")
    private DataSource dataSource;

    /** Runs the migrations that this database has not seen; each module brings its own, in its own order. */
    void migrate() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table("tenure_migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
