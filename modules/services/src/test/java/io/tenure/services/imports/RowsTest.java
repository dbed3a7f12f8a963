package io.tenure.services.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.services.catalog.AddSku;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.subscription.AdoptSubscriptions.Running;
import io.tenure.services.subscription.SubscriptionStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String PRICES = "sku,product,name,edition,key_type,min_seats,max_seats,unit_price,currency,"
            + "billing,period,alignment,license_type,term\n";
    private static final String RUNNING = "customer,sku,seats,started_on,po_number,auto_renew,activation_code,status,"
            + "external_id\n";

    private final ImportErrors errors = new ImportErrors();

    private CsvRow row(String text) {
        return CsvTable.read(new ImportFile("a.csv", text.getBytes(StandardCharsets.UTF_8)), errors).rows(errors).get(0);
    }

    private List<ImportError> errors() {
        return errors.sorted(List.of("a.csv"));
    }

    @Test
    void a_row_of_a_price_list_is_a_sku() {
        AddSku.Request sku = Rows.sku(row(PRICES + "A-1,Shield,Shield One,standard,device,5,,3.0,eur,whole period,"
                + "yearly,,,\n"));
        assertThat(errors()).isEmpty();
        assertThat(sku.unitPrice()).hasToString("EUR 3.00");
        assertThat(sku.period()).isEqualTo(Period.ofYears(1));
        assertThat(sku.maxSeats()).isNull();
        assertThat(sku.alignment()).isNull();
        assertThat(Rows.sku(row(PRICES + "A-1,S,S,ENTERPRISE,SERVER,5,9,3,EUR,PRORATED,P30D,anniversary,commercial,"
                + "P365D\n")).termDays()).isEqualTo(365);
        assertThat(Alignment.valueOf("ANNIVERSARY")).isNotNull();
    }

    @Test
    void every_bad_cell_of_a_row_is_reported() {
        Rows.sku(row(PRICES + ",Shield,Shield One,gold,device,five,9,-,EURO,sometimes,often,,,P1M\n"));
        assertThat(errors()).extracting(ImportError::field).containsExactlyInAnyOrder("sku", "edition", "min_seats",
                "unit_price", "currency", "billing", "period", "term");
        assertThat(errors()).extracting(ImportError::line).containsOnly(2L);
        assertThat(errors()).extracting(ImportError::code).contains("REQUIRED", "MALFORMED");
    }

    @Test
    void a_running_subscription_is_active_and_renews_unless_said_otherwise() {
        Running plain = Rows.subscription(row(RUNNING + "C-1,A-1,12,2026-01-31,,,,,\n"));
        assertThat(plain.status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(plain.autoRenew()).isTrue();
        assertThat(plain.startedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
        Running other = Rows.subscription(row(RUNNING
                + "C-1,A-1,12,2026-01-31,PO 7,no,abcde-fghij-klmno-pqrst,suspended,X-9\n"));
        assertThat(other.status()).isEqualTo(SubscriptionStatus.SUSPENDED);
        assertThat(other.autoRenew()).isFalse();
        assertThat(other.code().formatted()).isEqualTo("ABCDE-FGHIJ-KLMNO-PQRST");
        assertThat(errors()).isEmpty();
    }

    @Test
    void days_are_iso_and_real() {
        Rows.subscription(row(RUNNING + "C-1,A-1,12,31.01.2026,,,,,\n"));
        Rows.subscription(row(RUNNING + "C-1,A-1,12,2026-02-30,,,,,\n"));
        assertThat(errors()).extracting(ImportError::value).containsExactly("31.01.2026", "2026-02-30");
    }

    @Test
    void an_activation_code_is_not_shown_in_errors() {
        Rows.subscription(row(RUNNING + "C-1,A-1,12,2026-01-31,,,ABCDE-FGHIJ-KLMNO-PQRS!,,\n"));
        assertThat(errors().get(0).value()).startsWith("ABCDE-").doesNotContain("FGHIJ");
        assertThat(errors().get(0).reason().arguments().toString()).doesNotContain("FGHIJ");
    }

    @Test
    void two_rows_are_the_same_by_external_id_else_code_else_what_they_are() {
        String same = "C-1,A-1,12,2026-01-31,PO,,";
        assertThat(key(same + ",,")).isEqualTo(key("c-1,a-1,99,2026-01-31,PO,,,,"));
        assertThat(key(same + ",,X-1")).isNotEqualTo(key(same + ",,X-2"));
        assertThat(key(same + "ABCDEFGHIJKLMNOPQRST,,")).isEqualTo(key("C-2,B,1,2026-01-01,,,abcde-fghij-klmno-pqrst,,"));
    }

    private String key(String cells) {
        return Rows.key(Rows.subscription(row(RUNNING + cells + "\n")));
    }
}
