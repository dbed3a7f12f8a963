package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An administrator issues licenses, blocks one, publishes a newer key, and replaces the signing key; an auditor reads. */
class LicenseAuthorityIT extends Journey {

    private String license(String form) {
        return rest.post("/authority/licenses", "{'form':'%s','keyType':'SERVER','licenseType':'COMMERCIAL','edition':'STANDARD',"
                + "'limit':25,'expiresOn':'%s','product':'Mail Gate'}", form, june(1)).getString("serial");
    }

    /** The last of June so many years from the sandbox's on: other tests move its clock by years. */
    private LocalDate june(int years) {
        return LocalDate.of(rest.today().getYear() + years, 6, 30);
    }

    private void day(String label, String day) {
        browser.driver.executeScript("arguments[0].value = arguments[1]", browser.field(label), day);
    }

    @Test
    void a_code_is_shown_once_to_who_issued_the_license() {
        portal.administratorAt("/admin/licenses.xhtml");
        browser.press("Issue a license");
        String product = Rest.unique("Gate");
        browser.type("Product", product);
        browser.type("Limit in units", "40");
        browser.press("Issue a license");
        assertThat(browser.text()).contains("A license has either a term or a last day");
        browser.type("Term in days", "365");
        browser.press("Issue a license");
        assertThat(browser.heading()).isEqualTo(product);
        assertThat(browser.text()).contains("It is shown once").doesNotContainPattern("[A-Z0-9]{5}(-[A-Z0-9]{5}){3}\\b(?!-)");
        browser.button("Show").click();
        String code = browser.visible(By.id("code-shown")).getText();
        assertThat(code).matches("[A-Z0-9]{5}(-[A-Z0-9]{5}){3}");
        browser.open(browser.path());
        assertThat(browser.text()).contains("A code is shown once").doesNotContain(code);
        browser.open("/admin/licenses.xhtml");
        browser.typeOver(browser.visible(By.cssSelector("main input[type=search]")), code);
        browser.press("Search");
        assertThat(browser.heading()).isEqualTo(product);
        assertThat(browser.path()).doesNotContain(code);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_license_gets_a_newer_key_and_is_blocked_with_a_reason() {
        String serial = license("KEY_FILE");
        portal.administratorAt("/admin/license.xhtml?serial=" + serial);
        WebElement file = browser.button("Download key file");
        assertThat(file.getDomAttribute("href")).endsWith("/admin/keyfile?serial=" + serial);
        browser.button("Publish a newer key").click();
        Dialog dialog = new Dialog(browser).opened();
        assertThat(dialog.text()).contains("30 Jun " + june(1).getYear());
        day("Last valid day", june(2).toString());
        dialog.confirm("Publish");
        browser.says("newer key to 30 Jun " + june(2).getYear() + " published");
        browser.button("Block license").click();
        dialog.opened().reason("sold twice");
        assertThat(dialog.text()).contains("No machine has activated it", "8 days");
        dialog.confirm("Block license");
        assertThat(browser.text()).contains("Blocked on", "Reason: sold twice");
        assertThat(new SubscriptionPage(browser).whyNot("Block license")).isEqualTo("It is blocked");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_said_and_what_was_typed_is_kept() {
        String serial = license("ACTIVATION_CODE");
        portal.administratorAt("/admin/license.xhtml?serial=" + serial);
        browser.button("Block license").click();
        Dialog dialog = new Dialog(browser).opened();
        dialog.reason("not paid");
        rest.post("/authority/licenses/" + serial + "/renewal", "{'expiresOn':'%s'}", june(3));
        dialog.confirm("Block license");
        assertThat(dialog.opened().text()).contains("Someone changed this meanwhile");
        assertThat(dialog.typedReason()).isEqualTo("not paid");
        dialog.confirm("Block license");
        browser.says("Reason: not paid");
    }

    @Test
    void the_signing_key_is_replaced_and_an_auditor_only_reads() {
        license("KEY_FILE");
        portal.administratorAt("/admin/signingkeys.xhtml");
        int before = browser.driver.findElements(By.cssSelector("#signing tbody tr")).size();
        browser.button("Replace the signing key").click();
        Dialog dialog = new Dialog(browser).opened();
        dialog.reason("once a year");
        dialog.confirm("Replace the signing key");
        browser.says("signs from now on");
        assertThat(browser.driver.findElements(By.cssSelector("#signing tbody tr"))).hasSize(before + 1);
        JsonObject keys = rest.get("/authority/keys");
        assertThat(keys.getJsonArray("keys")).hasSize(before + 1);

        portal.auditorAt("/admin/signingkeys.xhtml");
        assertThat(browser.button("Replace the signing key").getText()).contains("Auditors change nothing");
        browser.open("/admin/newlicense.xhtml");
        assertThat(browser.heading()).isEqualTo("Not for your role");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("403"));
    }
}
