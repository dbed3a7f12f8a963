package io.tenure.services.catalog;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;

/** One way to buy a product. Its code, product, edition, key type and the way it is charged never change. */
@Entity
@Table(name = "catalog_sku")
class Sku {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_sku")
    @SequenceGenerator(name = "catalog_sku", sequenceName = "catalog_sku_seq", allocationSize = 10)
    private Long id;
    private String code;
    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private Product product;
    private String name;
    @Enumerated(EnumType.STRING)
    private Edition edition;
    @Enumerated(EnumType.STRING)
    @Column(name = "key_type")
    private KeyType keyType;
    @Enumerated(EnumType.STRING)
    @Column(name = "license_type")
    private LicenseType licenseType;
    @Column(name = "term_days")
    private Integer termDays;
    @Column(name = "min_seats")
    private int minSeats;
    @Column(name = "max_seats")
    private Integer maxSeats;
    @Column(name = "unit_price")
    private BigDecimal unitPrice;
    private String currency;
    @Enumerated(EnumType.STRING)
    private Billing billing;
    @Column(name = "period_length")
    private String periodLength;
    @Enumerated(EnumType.STRING)
    private Alignment alignment;
    @Column(name = "retired_at")
    private Instant retiredAt;
    @Version
    private int version;

    protected Sku() {
    }

    Sku(String code, Product product, AddSku.Request asked, LicenseType licenseType, SkuTerms terms) {
        this.code = code;
        this.product = product;
        this.name = asked.name();
        this.edition = asked.edition();
        this.keyType = asked.keyType();
        this.licenseType = licenseType;
        this.termDays = asked.termDays();
        this.billing = terms.billing();
        this.periodLength = terms.length().toString();
        this.alignment = terms.alignment();
        this.currency = terms.unitPrice().currency().getCurrencyCode();
        adopt(terms);
    }

    Long id() {
        return id;
    }

    SkuTerms terms() {
        return new SkuTerms(minSeats, maxSeats, Money.of(unitPrice, currency), billing, Period.parse(periodLength),
                alignment);
    }

    /** New price and range, for purchases and for periods that begin from now on. */
    void adopt(SkuTerms terms) {
        this.minSeats = terms.minSeats();
        this.maxSeats = terms.maxSeats();
        this.unitPrice = terms.unitPrice().amount();
        this.currency = terms.unitPrice().currency().getCurrencyCode();
    }

    void rename(String newName) {
        this.name = newName;
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void sellAgain() {
        retiredAt = null;
    }

    SkuView view() {
        return new SkuView(id, code, product.name(), name, edition, keyType, licenseType, termDays, terms(),
                retiredAt, version);
    }
}
