package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.exports.ExportLists;
import io.tenure.services.exports.FileFormat;
import io.tenure.services.exports.ListName;
import io.tenure.services.imports.ImportError;
import io.tenure.services.imports.ImportFile;
import io.tenure.services.imports.ImportFiles;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.RevealActivationCode;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionStatus;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import io.tenure.testkit.Given;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of another provider come in, all or nothing, and what ran there goes on here; lists go out again. */
@ExtendWith(ArquillianExtension.class)
class ImportFilesIT {

    @Inject
    private Given given;
    @Inject
    private ImportFiles imports;
    @Inject
    private ExportLists exports;
    @Inject
    private CustomerQueries customers;
    @Inject
    private SubscriptionQueries subscriptions;
    @Inject
    private MachineQueries machines;
    @Inject
    private OrderQueries orders;
    @Inject
    private RevealActivationCode reveal;
    @Inject
    private MoveClock clock;
    @Inject
    private Clock now;

    /** Makes keys of this test's own. */
    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @BeforeEach
    void asAdministrator() {
        given.administrator();
    }

    private ImportFile prices() {
        return file("prices.csv", "sku,product,name,edition,key_type,min_seats,unit_price,currency,billing,period\n"
                + "P-" + own + ",Vault,Vault Base,STANDARD,DEVICE,5,2.40,EUR,PRORATED,P1M\n");
    }

    private ImportFile customer() {
        return file("customers.csv", "number,name,email\nK-" + own + ",Tamarind Travel,a@tamarind.example\n");
    }

    private ImportFile running(String... rows) {
        return file("running.csv", "customer;sku;seats;started_on;status;activation_code;external_id\n"
                + String.join("\n", rows) + "\n");
    }

    private String row(int seats, String more) {
        return "K-" + own + ";P-" + own + ";" + seats + ";2024-02-17;" + more;
    }

    private static ImportFile file(String name, String text) {
        return new ImportFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportFiles.Report run(boolean dryRun, ImportFile... files) {
        return imports.run(new ImportFiles.Request(List.of(files), dryRun));
    }

    private List<SubscriptionView> brought() {
        return subscriptions.list(new SubscriptionFilter("K-" + own, null, null, null, SubscriptionFilter.Sort.OLDEST, null),
                null, null).items().stream().map(row -> row.subscription()).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
    }

    @Test
    void a_subscription_goes_on_in_its_period_with_its_code_and_is_charged_from_the_next_one() {
        String code = "NVB25TAM7RKQ" + own;
        assertThat(run(false, running(row(25, ";" + code + ";A-" + own), row(8, "SUSPENDED;;B-" + own)), prices(),
                customer()).refused()).isFalse();
        SubscriptionView first = brought().get(0);
        assertThat(first.period().contains(today())).isTrue();
        assertThat(reveal.reveal(first.number()).characters()).isEqualTo(code);
        assertThat(brought().get(1).status()).isEqualTo(SubscriptionStatus.SUSPENDED);
        assertThat(orders.chargesOf(first.number(), null, null).items()).isEmpty();
        given.change(first, WantedChange.decrease(5));
        clock.to(first.period().end().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(orders.chargesOf(first.number(), null, null).items()).singleElement()
                .satisfies(charge -> assertThat(charge.amount()).hasToString("EUR 48.00"));
    }

    @Test
    void a_dry_run_says_what_would_be_and_leaves_nothing() {
        ImportFiles.Report report = run(true, prices(), customer(), running(row(25, ";;")));
        assertThat(report.files()).extracting(ImportFiles.FileReport::created).containsExactly(1, 1, 1);
        requireNothing();
    }

    @Test
    void one_bad_row_leaves_nothing_and_every_bad_row_is_reported() {
        ImportFiles.Report report = run(false, prices(), customer(), running(row(25, ";;A-" + own), row(2, ";;B-" + own),
                row(25, ";;A-" + own), "K-none;P-" + own + ";9;2024-02-17;;;"));
        assertThat(report.errors()).extracting(ImportError::line).containsExactly(3L, 4L, 5L);
        assertThat(report.errors()).extracting(ImportError::code)
                .containsExactly("SEATS_BELOW_MINIMUM", "ROW_TWICE", "CUSTOMER_NOT_FOUND");
        requireNothing();
    }

    @Test
    void every_column_of_a_row_that_breaks_a_rule_is_reported_once() {
        ImportFiles.Report report = run(true, file("prices.csv",
                "sku,product,name,edition,key_type,min_seats,max_seats,unit_price,currency,billing,period,term\n"
                + "P-" + own + ",Vault,Vault Base,STANDARD,DEVICE,0,100,x,EUR,PRORATED,P1D,30\n"),
                file("customers.csv", "number,name,email\nK-" + own + ",,nobody\n"),
                running("K-none;P-none;0;2999-02-17;CANCELED;;"));
        assertThat(report.errors()).extracting(error -> error.file() + " " + error.field()).containsExactlyInAnyOrder(
                "prices.csv unit_price", "prices.csv term", "prices.csv min_seats", "prices.csv period",
                "customers.csv name", "customers.csv email", "running.csv customer", "running.csv sku",
                "running.csv started_on", "running.csv status");
    }

    private void requireNothing() {
        assertThatThrownBy(() -> customers.customer("K-" + own)).isInstanceOf(Refusal.class);
        assertThat(brought()).isEmpty();
    }

    @Test
    void the_same_files_again_change_nothing_and_other_values_are_refused() {
        run(false, prices(), customer(), running(row(25, ";;")));
        ImportFiles.Report again = run(false, prices(), customer(), running(row(25, ";;")));
        assertThat(again.files()).extracting(ImportFiles.FileReport::unchanged).containsExactly(1, 1, 1);
        assertThat(brought()).hasSize(1);
        ImportFiles.Report other = run(false, running(row(26, ";;")));
        assertThat(other.errors()).singleElement().satisfies(error -> {
            assertThat(error.reason().code()).isEqualTo(CommonRefusal.DIFFERS);
            assertThat(error.field()).isEqualTo("seats");
        });
    }

    @Test
    void ten_thousand_machines_come_in_within_seconds_and_a_bad_row_keeps_all_out() {
        StringBuilder rows = new StringBuilder("name,kind,group,customer,cores,server_guests,desktop_guests\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("svm-").append(own).append('-').append(i).append(",SVM,Fleet ").append(own).append(",,16,db-")
                    .append(i).append("|web-").append(i).append(",\n");
        }
        run(false, file("machines.csv", rows + "odd-" + own + ",TOASTER,,,,,\n")).errors().forEach(error ->
                assertThat(error.line()).isEqualTo(10_002));
        assertThat(fleet()).isEmpty();
        long begun = System.nanoTime();
        assertThat(run(false, file("machines.csv", rows.toString())).files().get(0).created()).isEqualTo(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
        assertThat(fleet()).hasSize(50).allSatisfy(row -> assertThat(row.machine().serverUnits()).isEqualTo(2));
        assertThat(machines.groups()).contains(new MachineGroup("Fleet " + own, 10_000));
        assertThat(run(false, file("machines.csv", rows.toString())).files().get(0).unchanged()).isEqualTo(10_000);
    }

    private List<MachineRow> fleet() {
        return machines.list(new MachineFilter(null, "Fleet " + own, null, null, null), null, null).items();
    }

    @Test
    void a_machine_of_an_unknown_customer_or_with_other_values_is_refused() {
        ImportFile file = file("m.csv", "name,kind,customer,cores\nm-" + own + ",DEVICE,,8\nn-" + own + ",DEVICE,K-none,8\n");
        assertThat(run(false, file).errors()).singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("CUSTOMER_NOT_FOUND"));
        run(false, file("m.csv", "name,kind,cores\nm-" + own + ",DEVICE,8\n"));
        assertThat(run(false, file("m.csv", "name,kind,cores\nm-" + own + ",DEVICE,9\n")).errors()).singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("cores"));
    }

    @Test
    void a_code_that_another_license_has_is_refused() {
        SubscriptionView there = given.subscription(10);
        String code = reveal.reveal(there.number()).characters();
        ImportFiles.Report report = run(false, prices(), customer(), running(row(25, ";" + code + ";A-" + own)));
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("customer");
            assertThat(error.reason().code()).isEqualTo(CommonRefusal.DIFFERS);
        });
    }

    @Test
    void a_customer_exports_its_own_rows_and_never_a_code() throws IOException {
        CustomerView mine = given.customer();
        SubscriptionView bought = given.buy(mine, given.sku(), 7);
        String code = reveal.reveal(bought.number()).formatted();
        given.subscription(9);
        given.customer(mine);
        assertThat(export(ListName.SUBSCRIPTIONS)).contains(bought.number()).doesNotContain(code).hasLineCount(2);
        assertThat(export(ListName.CHARGES)).contains(mine.number()).hasLineCount(2);
        assertThatThrownBy(() -> export(ListName.AUDIT)).isInstanceOf(Refusal.class);
        given.administrator();
        assertThat(export(ListName.AUDIT)).doesNotContain(code);
    }

    private String export(ListName list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.open(new ExportLists.Request(list, FileFormat.CSV, Map.of())).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
