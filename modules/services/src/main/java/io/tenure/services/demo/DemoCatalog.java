package io.tenure.services.demo;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.kernel.Money;
import io.tenure.services.catalog.AddSku;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import java.time.Period;
import java.util.List;

/** The invented catalog: three products with eight SKUs, of every way to charge. */
final class DemoCatalog {

    static final String STANDARD = "ES-STD-M";
    static final String ENTERPRISE = "ES-ENT-M";
    static final String YEARLY = "ES-STD-Y";
    static final String SERVER = "SS-STD-M";
    static final String SERVER_YEARLY = "SS-ENT-Y";
    static final String CORES = "SS-CORE-US";
    static final String MAIL = "MG-STD-M";
    static final String RETIRED = "MG-LITE-M";

    private static final String ENDPOINT = "Endpoint Security";
    private static final String SHIELD = "Server Shield";
    private static final String MAIL_GATE = "Mail Gate";
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);

    static final List<AddSku.Request> SKUS = List.of(
            sku(STANDARD, ENDPOINT, "Endpoint Security Standard", Edition.STANDARD, KeyType.DEVICE, 5, 100,
                    "3.00 EUR", Billing.PRORATED, MONTH, Alignment.CALENDAR),
            sku(ENTERPRISE, ENDPOINT, "Endpoint Security Enterprise", Edition.ENTERPRISE, KeyType.DEVICE, 10, 500,
                    "4.80 EUR", Billing.PRORATED, MONTH, Alignment.CALENDAR),
            sku(YEARLY, ENDPOINT, "Endpoint Security Standard, yearly", Edition.STANDARD, KeyType.DEVICE, 5, 250,
                    "29.90 EUR", Billing.PRORATED, YEAR, Alignment.ANNIVERSARY),
            sku(SERVER, SHIELD, "Server Shield Standard", Edition.STANDARD, KeyType.SERVER, 1, 50,
                    "11.50 EUR", Billing.WHOLE_PERIOD, MONTH, Alignment.ANNIVERSARY),
            sku(SERVER_YEARLY, SHIELD, "Server Shield Enterprise, yearly", Edition.ENTERPRISE, KeyType.SERVER, 2, null,
                    "119.00 EUR", Billing.PRORATED, YEAR, Alignment.CALENDAR),
            sku(CORES, SHIELD, "Server Shield for Cores, US", Edition.STANDARD, KeyType.CORE, 16, 1024,
                    "1.25 USD", Billing.PRORATED, MONTH, Alignment.CALENDAR),
            sku(MAIL, MAIL_GATE, "Mail Gate", Edition.STANDARD, KeyType.DESKTOP, 10, 1000,
                    "0.85 EUR", Billing.WHOLE_PERIOD, MONTH, Alignment.CALENDAR),
            sku(RETIRED, MAIL_GATE, "Mail Gate Lite", Edition.STANDARD, KeyType.DESKTOP, 5, 50,
                    "0.40 EUR", Billing.PRORATED, MONTH, Alignment.CALENDAR));

    private DemoCatalog() {
    }

    /** @throws java.util.NoSuchElementException if there is none of this code */
    static AddSku.Request sku(String code) {
        return SKUS.stream().filter(sku -> sku.code().equals(code)).findFirst().orElseThrow();
    }

    private static AddSku.Request sku(String code, String product, String name, Edition edition, KeyType keyType,
                                      int min, Integer max, String price, Billing billing, Period period,
                                      Alignment alignment) {
        String[] amount = price.split(" ");
        return new AddSku.Request(code, product, name, edition, keyType, null, null, min, max,
                Money.of(amount[0], amount[1]), billing, period, alignment);
    }
}
