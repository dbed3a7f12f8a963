package io.tenure.bss;

import io.tenure.authority.issue.IssueLicense;
import io.tenure.authority.issue.LicenseForm;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The form that issues a license, as an activation code or as a key file. */
@Named("newlicensePage")
@RequestScoped
public class NewlicensePage {

    @Inject
    private IssueLicense issue;

    @Inject
    private IssuedCodes codes;

    @Inject
    private Notices notices;

    private LicenseForm form = LicenseForm.ACTIVATION_CODE;
    private KeyType keyType = KeyType.SERVER;
    private LicenseType licenseType = LicenseType.COMMERCIAL;
    private Edition edition = Edition.STANDARD;
    private Integer limit;
    private Integer term;
    private LocalDate expiresOn;
    private String product;
    private String productVersion;
    private String compatibleVersions;
    private String supportId;
    private LocalDate supportExpiresOn;
    private Integer graceDays;
    private boolean autoRenew;
    private boolean requiresAccount;

    /** The code waits to be shown once on the license's page. */
    public String issue() {
        IssueLicense.Receipt receipt = issue.issue(new IssueLicense.Request(form, keyType, licenseType, edition, limit,
                term, expiresOn, product, productVersion, versions(), supportId, supportExpiresOn, graceDays, autoRenew,
                requiresAccount));
        String serial = receipt.license().license().serial();
        if (receipt.code() != null) {
            codes.keep(serial, receipt.code());
        }
        notices.done("license.issued", serial);
        return "/admin/license?faces-redirect=true&serial=" + serial;
    }

    private List<String> versions() {
        return compatibleVersions == null ? List.of()
                : Arrays.stream(compatibleVersions.split("[,;\\s]+")).filter(one -> !one.isEmpty()).toList();
    }

    public List<LicenseForm> getForms() {
        return List.of(LicenseForm.values());
    }

    public List<KeyType> getKeyTypes() {
        return List.of(KeyType.values());
    }

    public List<LicenseType> getLicenseTypes() {
        return List.of(LicenseType.values());
    }

    public List<Edition> getEditions() {
        return List.of(Edition.values());
    }

    public LicenseForm getForm() {
        return form;
    }

    public void setForm(LicenseForm form) {
        this.form = form;
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

    public Edition getEdition() {
        return edition;
    }

    public void setEdition(Edition edition) {
        this.edition = edition;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    /** Days from the first activation, or from today for a key file. */
    public Integer getTerm() {
        return term;
    }

    public void setTerm(Integer term) {
        this.term = term;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getProductVersion() {
        return productVersion;
    }

    public void setProductVersion(String productVersion) {
        this.productVersion = productVersion;
    }

    /** Several, with commas or blanks between them. */
    public String getCompatibleVersions() {
        return compatibleVersions;
    }

    public void setCompatibleVersions(String compatibleVersions) {
        this.compatibleVersions = compatibleVersions;
    }

    public String getSupportId() {
        return supportId;
    }

    public void setSupportId(String supportId) {
        this.supportId = supportId;
    }

    public LocalDate getSupportExpiresOn() {
        return supportExpiresOn;
    }

    public void setSupportExpiresOn(LocalDate supportExpiresOn) {
        this.supportExpiresOn = supportExpiresOn;
    }

    public Integer getGraceDays() {
        return graceDays;
    }

    public void setGraceDays(Integer graceDays) {
        this.graceDays = graceDays;
    }

    public boolean isAutoRenew() {
        return autoRenew;
    }

    public void setAutoRenew(boolean autoRenew) {
        this.autoRenew = autoRenew;
    }

    public boolean isRequiresAccount() {
        return requiresAccount;
    }

    public void setRequiresAccount(boolean requiresAccount) {
        this.requiresAccount = requiresAccount;
    }
}
