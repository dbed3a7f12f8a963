package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** An administrator buys 100 licenses, installs 60, lets days pass, uninstalls, deletes, extends and returns some. */
class PoolJourneyIT extends Journey {

    private static final int PHONE = 360;

    private final String group = Rest.unique("Hall");
    private final List<String> machines = new ArrayList<>();
    private String pool;

    private void machines(int number) {
        for (int i = 0; i < number; i++) {
            machines.add(rest.post("/machines", "{'name':'%s','kind':'INSTALLATION','group':'%s'}", Rest.unique(String.format("pc%02d", i)), group)
                    .getString("id"));
        }
    }

    private void on(String page) {
        browser.open("/admin/" + page + ".xhtml?pool=" + pool + "&group=" + group.replace(" ", "+"));
    }

    private void tick(int from, int to) {
        for (String machine : machines.subList(from, to)) {
            browser.visible(By.cssSelector("input[name=machines][value=" + machine + "]")).click();
        }
    }

    private void wholeGroup() {
        browser.visible(By.name("whole")).click();
    }

    /** Asks for something, reads the question, and says yes. */
    private String does(String what, String yes, String said) {
        browser.visible(By.cssSelector("button[id$=ask" + what + "]")).click();
        Dialog dialog = new Dialog(browser).opened();
        String effect = dialog.text();
        dialog.confirm(yes);
        browser.says(said);
        return effect;
    }

    private void advance(String by) {
        rest.post("/sandbox/clock", "{'advance':'%s'}", by);
    }

    /** Every number of the breakdown is the last balance of its postings, and opens them. */
    private void everyNumberAgreesWithItsPostings() {
        JsonObject counts = rest.get("/pools/" + pool);
        for (String[] part : new String[][] {{"UNUSED", "unused"}, {"PENDING_FULL", "pendingFull"}, {"APPLIED", "applied"},
            {"PARTIAL", "partial"}, {"EXTENDED", "extended"}, {"EXPIRED", "expired"}, {"OTHER", "other"}}) {
            on("installremove");
            assertThat(browser.driver.findElement(By.id("count-" + part[0])).getDomProperty("textContent")).as(part[0])
                    .isEqualTo(String.valueOf(counts.getInt(part[1])));
            JsonObject ledger = rest.get("/pools/" + pool + "/ledger?limit=1&account=" + part[0]);
            int balance = ledger.getJsonArray("items").isEmpty() ? 0
                    : ledger.getJsonArray("items").getJsonObject(0).getInt("balance");
            assertThat(balance).as(part[0]).isEqualTo(counts.getInt(part[1]));
        }
    }

    @Test
    void a_pool_from_the_first_purchase_to_a_full_turn_of_its_licenses() {
        machines(60);
        String name = Rest.unique("Pool");
        portal.administratorAt("/admin/licensemanager.xhtml?dialog=create");
        Dialog dialog = new Dialog(browser).opened();
        browser.type("Name", name);
        browser.typeOver(browser.visible(By.cssSelector("dialog[open] input[type=number]")), "100");
        dialog.confirm("Open a pool");
        browser.says("Pool " + name + " opened with 100 licenses");
        pool = browser.path().replaceAll(".*pool=(P-[0-9]+).*", "$1");

        on("installremove");
        wholeGroup();
        String wave = does("Install", "Install on 60", "Installs scheduled: 60");
        assertThat(wave).contains("60 machines: no partial license and 60 full ones", "Afterwards 40 full");
        wholeGroup();
        does("Confirm", "Confirm check-in", "Check-ins confirmed: 60");
        Accessibility.of(browser, "install/remove");
        advance("P65D");

        on("installremove");
        tick(0, 2);
        does("Uninstall", "Uninstall", "Uninstalled: 2");
        assertThat(rest.get("/pools/" + pool + "/licenses?account=PARTIAL").getJsonArray("items").getJsonObject(0)
                .getInt("daysRemaining")).isEqualTo(300);
        tick(0, 1);
        assertThat(does("Install", "Install on 1", "Installs scheduled: 1")).contains("the first one has 300 days");
        tick(0, 1);
        does("Cancel", "Cancel install", "Installs canceled: 1");

        on("extendreturn");
        tick(2, 7);
        does("Extend", "Extend", "Extended: 5");
        tick(2, 4);
        does("Return", "Return", "Extensions returned: 2");
        tick(7, 9);
        browser.button("Auto Extend on").click();
        browser.says("Auto Extend switched on: 2");
        Accessibility.of(browser, "extend/return");

        browser.open("/admin/machine.xhtml?id=" + machines.get(9));
        browser.button("Delete machine").click();
        dialog.opened().reason("scrapped");
        dialog.confirm("Delete machine");
        browser.says("is deleted");
        advance("PT6H");
        everyNumberAgreesWithItsPostings();
        assertThat(rest.get("/pools/" + pool).getInt("partial")).isEqualTo(3);
        advance("P300D");
        everyNumberAgreesWithItsPostings();

        on("licensemanager");
        assertThat(browser.visible(By.id("groups")).getText()).contains(group);
        browser.button("Purchase licenses").click();
        dialog.opened();
        browser.typeOver(browser.visible(By.cssSelector("dialog[open] input[type=number]")), "25");
        dialog.confirm("Purchase licenses");
        browser.says("Licenses purchased: 25");
        assertThat(rest.get("/pools/" + pool).getInt("max")).isEqualTo(125);
        Accessibility.of(browser, "license manager");
        browser.press("Ledger");
        browser.press("Applied");
        assertThat(browser.visible(By.id("sum")).getText()).contains("Applied: the postings add up to 5 licenses.");
        Accessibility.of(browser, "ledger");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_parts_of_the_license_count_open_by_pointer_and_by_keyboard_and_fit_a_phone() {
        machines(1);
        pool = rest.post("/pools", "{'name':'%s','purchased':3}", Rest.unique("Pool")).getString("id");
        portal.administratorAt("/admin/installremove.xhtml?pool=" + pool);
        By parts = By.id("license-count-parts");
        assertThat(browser.shows(parts)).isFalse();
        new Actions(browser.driver).moveToElement(browser.driver.findElement(By.id("license-count"))).perform();
        assertThat(browser.visible(parts).getText()).contains("Expired", "not recoverable", "Unused");
        new Actions(browser.driver).moveToElement(browser.driver.findElement(By.tagName("h1"))).perform();
        browser.until(there -> !browser.shows(parts));
        browser.button("License Count").sendKeys(Keys.SHIFT);
        browser.driver.executeScript("document.querySelector('#license-count button').focus()");
        browser.visible(parts);
        browser.driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        browser.until(there -> !browser.shows(parts));
        browser.width(PHONE);
        for (String page : new String[] {"installremove", "extendreturn", "licensemanager", "poolledger"}) {
            browser.open("/admin/" + page + ".xhtml?pool=" + pool);
            assertThat(browser.driver.executeScript("return document.documentElement.scrollWidth")).as(page)
                    .isEqualTo((long) PHONE);
        }
    }
}
