package io.tenure.bss;

import io.tenure.authority.issue.LicenseFilter;
import io.tenure.authority.issue.LicenseForm;
import io.tenure.authority.issue.LicenseQueries;
import io.tenure.authority.issue.LicenseView;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Page;
import io.tenure.ui.Shell;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The license authority: what it has issued, newest first, filtered and paged by the address. */
@Named("licensesPage")
@RequestScoped
public class LicensesPage {

    @Inject
    private LicenseQueries licenses;

    @Inject
    private Shell shell;

    private String q;
    private LicenseForm form;
    private KeyType keyType;
    private LicenseType licenseType;
    private LicenseView.Standing state;
    private String cursor;
    private Page<LicenseView> page;

    public void load() {
        page();
    }

    private Page<LicenseView> page() {
        if (page == null) {
            page = licenses.licenses(new LicenseFilter(form, keyType, licenseType, state, q), null, cursor);
        }
        return page;
    }

    public List<LicenseView> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    /** Where a license stands today. */
    public LicenseView.Standing standing(LicenseView license) {
        return license.standing(shell.getToday());
    }

    public List<LicenseView.Standing> getStates() {
        return List.of(LicenseView.Standing.values());
    }

    public List<KeyType> getKeyTypes() {
        return List.of(KeyType.values());
    }

    public List<LicenseType> getLicenseTypes() {
        return List.of(LicenseType.values());
    }

    public boolean isFiltered() {
        return q != null || form != null || keyType != null || licenseType != null || state != null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
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

    public LicenseView.Standing getState() {
        return state;
    }

    public void setState(LicenseView.Standing state) {
        this.state = state;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
