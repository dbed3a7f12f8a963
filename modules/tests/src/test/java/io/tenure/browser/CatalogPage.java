package io.tenure.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The storefront's catalog, and configuring what is chosen there. */
class CatalogPage {

    private final Browser browser;

    CatalogPage(Browser browser) {
        this.browser = browser;
    }

    CatalogPage open() {
        browser.open("/shop/index.xhtml");
        return this;
    }

    void search(String words) {
        browser.leaving(() -> browser.visible(By.cssSelector("input[data-search]")).sendKeys(words, Keys.ENTER));
    }

    boolean offers(String sku) {
        return browser.shows(By.xpath("//p[normalize-space(.)='" + sku + "']"));
    }

    void configure(String sku) {
        browser.leaving(browser.visible(By.cssSelector("a[aria-label='Choose seats of " + sku + "']"))::click);
    }

    /** Types the number and waits until the cost says so. */
    void seats(int seats) {
        browser.type("Number of seats", String.valueOf(seats));
        browser.until(there -> cost().contains(seats + " seats"));
    }

    String cost() {
        return browser.driver.findElement(By.cssSelector("[data-part=cost]")).getText();
    }

    String buyButton() {
        return browser.visible(By.cssSelector("[data-part=price]")).getText();
    }

    void poNumber(String number) {
        browser.type("PO number", number);
    }

    ShopSubscriptionPage buy() {
        browser.press("Buy this configuration");
        return new ShopSubscriptionPage(browser);
    }
}
