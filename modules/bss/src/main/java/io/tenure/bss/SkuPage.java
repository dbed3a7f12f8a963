package io.tenure.bss;

import io.tenure.kernel.Money;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.EditSku;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.subscription.SkuUse;
import io.tenure.services.subscription.SkuUseQueries;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One SKU: its terms, who has it, the forms that edit or retire it; and {@code skuchange.xhtml}, what that would do. */
@Named("skuPage")
@RequestScoped
public class SkuPage {

    @Inject
    private CatalogQueries catalog;

    @Inject
    private SkuUseQueries uses;

    @Inject
    private AuditQueries audit;

    @Inject
    private EditSku edit;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String cursor;
    private String name;
    private BigDecimal unitPrice;
    private Integer minSeats;
    private Integer maxSeats;
    private String reason;
    private SkuView it;
    private SkuUse use;
    private Page<AuditRow> timeline;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        code = request.getParameter("code");
    }

    public void load() {
        name = getIt().name();
        unitPrice = getIt().terms().unitPrice().amount().stripTrailingZeros();
        minSeats = getIt().terms().minSeats();
        maxSeats = getIt().terms().maxSeats();
    }

    /** For the live part: the form's values against the SKU as it is. */
    public void look() {
        getIt();
    }

    public SkuView getIt() {
        if (it == null) {
            it = catalog.sku(code);
        }
        return it;
    }

    public String save() {
        Money price = unitPrice == null ? null : new Money(unitPrice, getIt().terms().unitPrice().currency());
        edit.edit(new EditSku.Request(code, name, minSeats, maxSeats, price, null, reason, version(),
                maxSeats == null));
        notices.done("bss.sku.saved", code);
        return home();
    }

    public String retire() {
        edit.edit(new EditSku.Request(code, null, null, null, null, true, reason, version()));
        notices.done("bss.sku.retired", code);
        return home();
    }

    public String sellAgain() {
        edit.edit(new EditSku.Request(code, null, null, null, null, false, reason, version()));
        notices.done("bss.sku.sold", code);
        return home();
    }

    private String home() {
        return "/admin/sku?faces-redirect=true&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private Integer version() {
        String read = request.getParameter("version");
        return read != null && read.matches("\\d{1,9}") ? Integer.valueOf(read) : null;
    }

    /** Who has it and will renew, measured by the range that the form says. */
    public SkuUse getUse() {
        if (use == null) {
            use = uses.of(code, minSeats == null ? 1 : minSeats, maxSeats);
        }
        return use;
    }

    public Money getOldPrice() {
        return getIt().terms().unitPrice();
    }

    public Money getNewPrice() {
        return unitPrice == null ? getOldPrice() : new Money(unitPrice, getOldPrice().currency());
    }

    public boolean isRepriced() {
        return getNewPrice().compareTo(getOldPrice()) != 0;
    }

    /** What all periods that renew cost now, and with the price of the form. */
    public Money getOldRevenue() {
        return getOldPrice().times(getUse().seats()).rounded();
    }

    public Money getNewRevenue() {
        return getNewPrice().times(getUse().seats()).rounded();
    }

    public Page<AuditRow> getTimeline() {
        if (timeline == null) {
            timeline = audit.timeline("SKU", getIt().id(), null, cursor);
        }
        return timeline;
    }

    /** The dialog that was sent and is shown again, or that the address asks for. */
    public String getOpen() {
        return request.getParameter("dialog");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public Integer getMinSeats() {
        return minSeats;
    }

    public void setMinSeats(Integer minSeats) {
        this.minSeats = minSeats;
    }

    /** Null for no limit. */
    public Integer getMaxSeats() {
        return maxSeats;
    }

    public void setMaxSeats(Integer maxSeats) {
        this.maxSeats = maxSeats;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
