package io.tenure.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** One subscription in the BSS portal, with its shortcut menu. */
class SubscriptionPage {

    final Browser browser;
    final Dialog dialog;

    SubscriptionPage(Browser browser) {
        this.browser = browser;
        this.dialog = new Dialog(browser);
    }

    SubscriptionPage open(String number) {
        browser.open("/admin/subscription.xhtml?number=" + number);
        return this;
    }

    String state() {
        return browser.visible(By.cssSelector("header.head .badge")).getText();
    }

    int seats() {
        return Integer.parseInt(browser.visible(By.cssSelector(".summaries .figure")).getText().split("\\D")[0]);
    }

    String message() {
        return browser.visible(By.cssSelector("main ul.messages")).getText();
    }

    // ---- the shortcut menu ----

    /** Opens the dialog of a shortcut and waits for its preview. */
    Dialog begin(String shortcut) {
        shortcut(shortcut).click();
        dialog.opened();
        Accessibility.of(browser, "BSS subscription, " + shortcut);
        return dialog;
    }

    private WebElement shortcut(String name) {
        return browser.visible(By.xpath("//nav[contains(@class, 'shortcuts')]//*[self::button or self::a]"
                + "[normalize-space(text()[1])='" + name + "']"));
    }

    /** Why a shortcut is disabled. */
    String whyNot(String name) {
        WebElement disabled = shortcut(name);
        if (!"true".equals(disabled.getDomAttribute("aria-disabled"))) {
            throw new AssertionError(name + " is not disabled");
        }
        return disabled.findElement(By.className("reason")).getText();
    }

    void increaseSeats(int more) {
        begin("Increase Seats").seats(more);
        dialog.confirm("Increase");
    }

    void decreaseSeats(int fewer, String reason) {
        begin("Decrease Seats").seats(fewer);
        dialog.reason(reason);
        dialog.confirm("Decrease");
    }

    void suspend(String reason) {
        begin("Suspend").reason(reason);
        dialog.confirm("Suspend");
    }

    void activate() {
        begin("Activate").confirm("Activate");
    }

    void cancel(String when, String reason) {
        begin("Cancel Subscription").choose(when);
        dialog.reason(reason);
        dialog.confirm("Cancel the subscription");
    }

    void withdraw() {
        begin("Withdraw the cancellation").confirm("Withdraw the cancellation");
    }

    /** The activation code and everything known. */
    String details() {
        browser.leaving(shortcut("Get Details")::click);
        return browser.visible(By.id("details")).getText();
    }

    String tab(String name) {
        browser.leaving(browser.visible(By.xpath("//nav[contains(@class, 'tabs')]/a[normalize-space(.)='" + name + "']"))::click);
        return browser.visible(By.cssSelector("main .record")).getText();
    }

    String revealCode() {
        browser.visible(By.xpath("//form[@id='code']//button[.='Show']")).click();
        return browser.visible(By.id("code-shown")).getText();
    }
}
