package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/**
 * An administrator lets an installation update its license; the line to the license server is cut until the license is over,
 * then it comes back, and a newer key is fetched by hand: domain.md seed 004.
 */
class UpdateJourneyIT extends Journey {

    private final String name = Rest.unique("backup");
    private String machine;

    private String shown(String part) {
        return browser.visible(By.id(part)).getText();
    }

    private void reload() {
        browser.open("/admin/update.xhtml?machine=" + machine);
    }

    @Test
    void a_license_enters_grace_while_the_line_is_cut_and_is_valid_again_after_update_now() {
        LocalDate end = LocalDate.parse(rest.get("/sandbox/clock").getString("now").substring(0, 10)).plusDays(2);
        JsonObject license = rest.updatable(end);
        machine = rest.installation(name, license);
        portal.administratorAt("/admin/machine.xhtml?id=" + machine);
        browser.press("License update");
        browser.press("License update");
        browser.open("/admin/updates.xhtml?show=OFF&q=" + machine);
        Accessibility.of(browser, "license updates");
        browser.press(name);
        assertThat(shown("information")).contains("Valid", "Full functionality mode", "Subscription", "Enterprise", "04720");
        assertThat(shown("next")).isEqualTo("Nothing planned");
        rest.authorityAnswers("UNREACHABLE");
        try {
            switchOn();
            rest.post("/sandbox/clock", "{'advance':'P3D'}");
            inGrace();
        } finally {
            rest.authorityAnswers("NORMAL");
        }
        rest.post("/authority/licenses/" + license.getString("serial") + "/renewal", "{'expiresOn':'%s'}", end.plusYears(1));
        browser.press("Update now");
        browser.says("The license was updated. It expires on");
        assertThat(shown("information")).contains("Valid", "Full functionality mode").doesNotContain("grace");
        assertThat(shown("protection")).contains("Runs").doesNotContain("License key has expired");
        assertThat(browser.driver.findElement(By.cssSelector("#sessions tbody tr")).getText()).contains("Success", "Updated");
        assertThat(browser.complaints()).isEmpty();
    }

    private void switchOn() {
        browser.button("Update license automatically").click();
        new Dialog(browser).opened().confirm("Switch on");
        browser.says("is updated automatically from now on");
        assertThat(browser.visible(By.cssSelector("[role=switch]")).getDomAttribute("aria-checked")).isEqualTo("true");
        assertThat(shown("next")).isNotEqualTo("Nothing planned");
    }

    @Test
    void a_group_says_for_all_its_installations_that_they_are_updated_and_each_shows_it() {
        String group = Rest.unique("Hall");
        machine = rest.installation(name, rest.updatable(LocalDate.parse(rest.get("/sandbox/clock").getString("now")
                .substring(0, 10)).plusYears(1)));
        rest.send("PATCH", "/machines/" + machine, "{'group':'" + group + "'}");
        portal.administratorAt("/admin/updates.xhtml?group=" + group);
        browser.press("Group settings");
        browser.button("Change automatic update").click();
        Dialog dialog = new Dialog(browser).opened();
        browser.visible(By.xpath("//dialog[@open]//option[.='On for all installations']")).click();
        dialog.confirm("Save");
        browser.says("Automatic update of the group " + group + " is set.");
        assertThat(shown("automatic")).contains("On for all installations");
        Accessibility.of(browser, "group");
        browser.press("Show installations");
        browser.press(name);
        assertThat(shown("by-group")).isEqualTo("On for all installations of the group: " + group);
        assertThat(browser.visible(By.cssSelector("[role=switch]")).isEnabled()).isFalse();
        assertThat(browser.visible(By.cssSelector("[role=switch]")).getDomAttribute("aria-checked")).isEqualTo("true");
        assertThat(shown("next")).isNotEqualTo("Nothing planned");
        browser.visible(By.cssSelector("#by-group a")).click();
        assertThat(browser.visible(By.cssSelector("table.list tbody")).getText())
                .contains("Automatic license update of the group set", "As each installation is set to On for all installations");
        assertThat(browser.complaints()).isEmpty();
    }

    private void eventsInBothLanguages() {
        String timeline = "/admin/machine.xhtml?id=" + machine + "&tab=timeline";
        browser.open(timeline);
        assertThat(browser.visible(By.tagName("main")).getText()).contains("Subscription License key for the product Enterprise has"
                + " expired.", "License key has expired, 29 days of grace period remaining", "is about to expire in 1 Days.");
        browser.driver.manage().addCookie(new Cookie("tenure-language", "de"));
        browser.open(timeline);
        assertThat(browser.visible(By.tagName("main")).getText()).contains("Der Lizenzschlüssel ist abgelaufen, die Nachfrist läuft"
                + " noch 29 Tage", "für das Produkt Enterprise: läuft morgen ab.");
        browser.driver.manage().deleteCookieNamed("tenure-language");
    }

    private void inGrace() {
        reload();
        assertThat(shown("information")).contains("Expired (29 days of grace period remaining)");
        assertThat(browser.driver.findElements(By.cssSelector("#protection tbody tr"))).extracting(row -> row.getText())
                .satisfiesExactly(paid -> assertThat(paid).contains("Nightly backup", "Paid version only",
                        "License key has expired, 29 days of grace period remaining"),
                        free -> assertThat(free).contains("File copy", "Runs").doesNotContain("License key has expired"));
        assertThat(browser.driver.findElements(By.cssSelector("#sessions tbody tr"))).hasSize(25);
        assertThat(shown("sessions")).contains("Failed", "No connection to the license server", "Automatically");
        Accessibility.of(browser, "license update in grace");
        browser.press("Update now");
        browser.says("The license was not updated: No connection to the license server.");
        browser.open("/admin/updates.xhtml?show=ENDED&q=" + machine);
        assertThat(browser.visible(By.cssSelector("table.list tbody")).getText())
                .contains("Expired (29 days of grace period remaining)", "On", "No connection to the license server");
        eventsInBothLanguages();
        reload();
    }
}
