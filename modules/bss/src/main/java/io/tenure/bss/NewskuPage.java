package io.tenure.bss;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Money;
import io.tenure.services.catalog.AddSku;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.SkuView;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;

/** The form that adds a SKU; a product comes into being with its first. */
@Named("newskuPage")
@RequestScoped
public class NewskuPage {

    @Inject
    private CatalogQueries catalog;

    @Inject
    private AddSku add;

    @Inject
    private Notices notices;

    private String product;
    private String code;
    private String name;
    private Edition edition = Edition.STANDARD;
    private KeyType keyType = KeyType.DEVICE;
    private LicenseType licenseType = LicenseType.SUBSCRIPTION;
    private Integer termDays;
    private Integer minSeats = 1;
    private Integer maxSeats;
    private BigDecimal unitPrice;
    private String currency = "EUR";
    private String period = "P1M";
    private Alignment alignment = Alignment.CALENDAR;
    private Billing billing = Billing.PRORATED;

    public String add() {
        SkuView added = add.add(new AddSku.Request(code, product, name, edition, keyType, licenseType, termDays,
                minSeats, maxSeats, unitPrice == null ? null : Money.of(unitPrice, currency), billing,
                Period.parse(period), alignment));
        notices.done("bss.sku.added", added.code());
        return "/admin/sku?faces-redirect=true&code=" + URLEncoder.encode(added.code(), StandardCharsets.UTF_8);
    }

    public List<String> getProducts() {
        return catalog.products();
    }

    public List<Edition> getEditions() {
        return List.of(Edition.values());
    }

    public List<KeyType> getKeyTypes() {
        return List.of(KeyType.values());
    }

    public List<LicenseType> getLicenseTypes() {
        return LicenseType.SOLD_BY_SEATS;
    }

    public List<Alignment> getAlignments() {
        return List.of(Alignment.values());
    }

    public List<Billing> getBillings() {
        return List.of(Billing.values());
    }

    /** Lengths to choose from, as ISO periods. */
    public List<String> getPeriods() {
        return List.of("P1M", "P3M", "P6M", "P1Y", "P2Y", "P3Y", "P30D", "P90D", "P365D");
    }

    public List<String> getCurrencies() {
        return List.of("EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY");
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Edition getEdition() {
        return edition;
    }

    public void setEdition(Edition edition) {
        this.edition = edition;
    }

    public KeyType getKeyType() {
        return keyType;
    }

    public void setKeyType(KeyType keyType) {
        this.keyType = keyType;
    }

    public LicenseType getLicenseType() {
        return licenseType;
    }

    public void setLicenseType(LicenseType licenseType) {
        this.licenseType = licenseType;
    }

    public Integer getTermDays() {
        return termDays;
    }

    public void setTermDays(Integer termDays) {
        this.termDays = termDays;
    }

    public Integer getMinSeats() {
        return minSeats;
    }

    public void setMinSeats(Integer minSeats) {
        this.minSeats = minSeats;
    }

    public Integer getMaxSeats() {
        return maxSeats;
    }

    public void setMaxSeats(Integer maxSeats) {
        this.maxSeats = maxSeats;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public Alignment getAlignment() {
        return alignment;
    }

    public void setAlignment(Alignment alignment) {
        this.alignment = alignment;
    }

    public Billing getBilling() {
        return billing;
    }

    public void setBilling(Billing billing) {
        this.billing = billing;
    }
}
