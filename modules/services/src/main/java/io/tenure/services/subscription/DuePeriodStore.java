package io.tenure.services.subscription;

import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.Money;
import io.tenure.kernel.due.NextDue;
import io.tenure.services.catalog.Alignment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The set statements of the renewal: one each for a batch of any size. */
@Dependent
class DuePeriodStore {

    private static final String DUE = "select s.id, s.customer_id, s.status, s.seats, s.auto_renew, s.charges, s.license_serial,"
            + " k.license_type, s.period_start, s.period_end, s.started_on, s.period_length, s.alignment, k.unit_price, k.currency"
            + " from subscription_subscription s"
            + " join (select id, unit_price, currency, license_type from catalog_sku) k on k.id = s.sku_id"
            + " where s.due_on <= ? and s.asked_on is null order by s.due_on, s.id limit ? for update skip locked";
    private static final String CHARGE = "insert into subscription_charge (subscription_id, number, customer_id, kind,"
            + " period_start, period_end, seats, unit_price, amount, currency, charged_at)"
            + " values (?, ?, ?, 'PERIOD', ?, ?, ?, ?, ?, ?, ?)";
    private static final String RENEW = "update subscription_subscription s join catalog_sku k on k.id = s.sku_id"
            + " set s.period_start = ?, s.period_end = ?, s.due_on = ?, s.charged_seats = s.seats,"
            + " s.unit_price = k.unit_price, s.min_seats = k.min_seats, s.max_seats = k.max_seats,"
            + " s.charges = s.charges + 1, s.version = s.version + 1 where s.id in (";
    private static final String END = "update subscription_subscription set status = 'CANCELED', former_status = null,"
            + " ended_on = period_end, due_on = null, version = version + 1 where id in (";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private LicenseBook licenses;

    static NextDue nextDue() {
        return NextDue.asked("select min(due_on) from subscription_subscription");
    }

    /**
     * Locks and reads what is due; rows that somebody else is changing, or for which a vendor is being asked, are left
     * for the next batch.
     */
    List<DuePeriod> lock(LocalDate day, int most) {
        try (PreparedStatement select = connection().prepareStatement(DUE)) {
            select.setObject(1, day);
            select.setInt(2, most);
            List<DuePeriod> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(read(rows));
                }
            }
            return due;
        } catch (SQLException failed) {
            throw new IllegalStateException("due periods could not be read", failed);
        }
    }

    private static DuePeriod read(ResultSet row) throws SQLException {
        BillingCalendar calendar = new BillingCalendar(row.getObject("started_on", LocalDate.class),
                Period.parse(row.getString("period_length")), Alignment.valueOf(row.getString("alignment")));
        return new DuePeriod(row.getLong("id"), row.getLong("customer_id"),
                SubscriptionStatus.valueOf(row.getString("status")), row.getInt("seats"),
                row.getBoolean("auto_renew"), row.getInt("charges"), row.getString("license_serial"),
                "SUBSCRIPTION".equals(row.getString("license_type")),
                new BillingPeriod(row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class)),
                calendar, Money.of(row.getBigDecimal("unit_price"), row.getString("currency")));
    }

    void charge(List<DuePeriod> renewed, Instant now) {
        try (PreparedStatement insert = connection().prepareStatement(CHARGE)) {
            for (DuePeriod due : renewed) {
                bind(insert, due, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("charges could not be written", failed);
        }
    }

    private static void bind(PreparedStatement insert, DuePeriod due, Instant now) throws SQLException {
        insert.setLong(1, due.id());
        insert.setInt(2, due.charges() + 1);
        insert.setLong(3, due.customerId());
        insert.setObject(4, due.next().start());
        insert.setObject(5, due.next().end());
        insert.setInt(6, due.seats());
        insert.setBigDecimal(7, due.price().amount());
        insert.setBigDecimal(8, due.cost().amount());
        insert.setString(9, due.price().currency().getCurrencyCode());
        insert.setTimestamp(10, Timestamp.from(now));
    }

    /** One statement for all that have the same next period. */
    void begin(List<DuePeriod> renewed) {
        Map<BillingPeriod, List<DuePeriod>> byPeriod = renewed.stream().collect(Collectors.groupingBy(DuePeriod::next));
        byPeriod.forEach((period, same) -> update(RENEW, same, period.start(), period.end(), period.end().plusDays(1)));
    }

    /** Their licenses end with the periods that begin; one more statement for all that have the same. */
    void moveLicenses(List<DuePeriod> renewed) {
        licenses.moveEnds(renewed.stream().filter(DuePeriod::endMoves)
                .collect(Collectors.toMap(DuePeriod::license, due -> due.next().end())));
    }

    void end(List<DuePeriod> ended) {
        update(END, ended);
        licenses.cancel(ended.stream().map(DuePeriod::license).toList());
    }

    private void update(String sql, List<DuePeriod> which, Object... parameters) {
        String ids = which.stream().map(due -> Long.toString(due.id())).collect(Collectors.joining(","));
        try (PreparedStatement update = connection().prepareStatement(sql + ids + ")")) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("due periods could not be written", failed);
        }
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }
}
