package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What an administrator does with keys in storage. */
class KeyStorageIT extends Journey {

    private String number;
    private String serial;

    @AfterEach
    void theAuthorityAnswersAgain() {
        rest.authorityAnswers("NORMAL");
    }

    private void soldAndSeen() {
        number = rest.subscription(rest.customer(Rest.unique("Ivory"))).getString("number");
        serial = rest.key(number);
        portal.administratorAt("/admin/key.xhtml?serial=" + serial);
    }

    private String code() {
        return rest.code(number);
    }

    private Dialog pressDelete(String reason) {
        browser.button("Delete key").click();
        Dialog dialog = new Dialog(browser).opened();
        dialog.reason(reason);
        dialog.confirm("Delete key");
        return dialog;
    }

    @Test
    void a_subscriptions_key_shows_its_properties_and_refuses_to_be_deleted_with_the_reason() {
        soldAndSeen();
        assertThat(browser.text()).contains(serial, "Available", "Devices", "of 10", "no certificate", number);
        Accessibility.of(browser, "key");
        pressDelete("tidying up");
        assertThat(browser.text()).contains("belongs to the subscription " + number);
        assertThat(new Dialog(browser).typedReason()).isEqualTo("tidying up");
        assertThat(rest.exists("/keys/" + serial)).isTrue();
    }

    @Test
    void a_key_is_deleted_and_added_again_by_its_code() {
        soldAndSeen();
        String code = code();
        rest.action(number, "cancel", "{'when':'IMMEDIATE'}");
        browser.open("/admin/key.xhtml?serial=" + serial);
        pressDelete("canceled");
        browser.says("Key " + serial + " is deleted");

        rest.authorityAnswers("UNREACHABLE");
        browser.button("Add by activation code").click();
        new Dialog(browser).opened();
        Accessibility.of(browser, "keys, adding by code");
        browser.type("Activation code", code.toLowerCase(Locale.ROOT));
        new Dialog(browser).confirm("Add key");
        browser.says("The license authority cannot be reached");

        rest.authorityAnswers("NORMAL");
        new Dialog(browser).confirm("Add key");
        browser.says("Key " + serial + " is in storage");
        assertThat(browser.text()).contains("Added to storage");
        browser.open("/admin/keys.xhtml?dialog=add");
        new Dialog(browser).opened();
        browser.type("Activation code", code);
        new Dialog(browser).confirm("Add key");
        browser.says("is in storage already");
    }

    @Test
    void of_two_files_the_good_one_is_added_and_the_bad_one_says_why() throws IOException {
        JsonObject issued = rest.post("/authority/licenses", "{'form':'KEY_FILE','keyType':'SERVER','licenseType':'COMMERCIAL',"
                + "'edition':'STANDARD','limit':100,'expiresOn':'2099-12-31','product':'Server Shield'}");
        Path folder = Files.createTempDirectory("keys");
        Path good = Files.writeString(folder.resolve("good.key"), issued.getString("keyFile"));
        Path bad = Files.writeString(folder.resolve("bad.key"), "this is no key");
        portal.administratorAt("/admin/keys.xhtml");
        browser.button("Add key files").click();
        new Dialog(browser).opened();
        Accessibility.of(browser, "keys, adding files");
        browser.driver.findElement(By.id("file")).sendKeys(good + "\n" + bad);
        new Dialog(browser).button("Add these files").click();
        browser.says("1 of 2 files added");
        assertThat(new Dialog(browser).text()).contains("good.key", issued.getString("serial"), "bad.key",
                "The text is no key file");
        Accessibility.of(browser, "keys, files added");
        browser.open("/admin/key.xhtml?serial=" + issued.getString("serial"));
        assertThat(browser.text()).contains("Server Shield", "Key file", "License certificate", "0 % used");
    }

    @Test
    void the_list_is_filtered_by_state_and_a_serial_is_found_from_everywhere() {
        soldAndSeen();
        rest.action(number, "suspend", "{}");
        browser.open("/admin/keys.xhtml?q=" + number);
        Accessibility.of(browser, "keys");
        assertThat(browser.text()).contains(serial, "0 of 10");
        browser.leaving(browser.visible(By.linkText("Suspended"))::click);
        assertThat(browser.text()).contains(serial);
        browser.leaving(browser.visible(By.linkText("Available"))::click);
        assertThat(browser.text()).doesNotContain(serial).contains("No key fits these filters");
        browser.driver.findElement(By.tagName("body")).sendKeys("/");
        browser.leaving(() -> browser.driver.switchTo().activeElement().sendKeys(serial, Keys.ENTER));
        assertThat(browser.path()).contains("/admin/key.xhtml?serial=" + serial);
    }

    @Test
    void automatic_distribution_is_switched_on_and_off_with_a_reason() {
        soldAndSeen();
        browser.button("Distribute automatically").click();
        Dialog dialog = new Dialog(browser).opened();
        assertThat(dialog.text()).contains("10 units are left");
        dialog.reason("rollout");
        dialog.confirm("Distribute automatically");
        browser.says("is distributed automatically");
        browser.button("Stop distributing").click();
        new Dialog(browser).opened().reason("enough");
        new Dialog(browser).confirm("Stop distributing");
        browser.says("is not distributed automatically any more");
        assertThat(browser.text()).contains("rollout", "enough");
    }

    @Test
    void an_auditor_reads_keys_and_changes_none() {
        soldAndSeen();
        portal.auditorAt("/admin/key.xhtml?serial=" + serial);
        assertThat(browser.text()).contains(serial, "Auditors change nothing");
        assertThat(browser.shows(By.cssSelector("button[data-dialog]"))).isFalse();
    }
}
