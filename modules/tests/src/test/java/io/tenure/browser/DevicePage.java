package io.tenure.browser;

import org.openqa.selenium.By;

/** A device's page in the storefront, or the part of a machine's page that is the same. */
class DevicePage {

    private final Browser browser;

    DevicePage(Browser browser) {
        this.browser = browser;
    }

    DevicePage open(String id) {
        browser.open("/shop/device.xhtml?id=" + id);
        return this;
    }

    /** Opens the menu behind the three dots and follows an entry of it. */
    void choose(String entry) {
        browser.visible(By.cssSelector("details.more > summary")).click();
        Accessibility.of(browser, "device, menu");
        browser.press(entry);
    }

    void enter(String code) {
        choose("Enter activation code");
        browser.type("Activation code", code);
    }

    String help() {
        return browser.visible(By.id("code-help")).getText();
    }

    String typed() {
        return browser.field("Activation code").getDomProperty("value");
    }

    String profile() {
        return browser.visible(By.id("profile")).getText();
    }

    String details() {
        return browser.visible(By.id("details")).getText();
    }

    String banner(String id) {
        return browser.visible(By.id(id)).getText();
    }
}
