package io.tenure.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** One subscription in the storefront. */
class ShopSubscriptionPage {

    final Browser browser;

    ShopSubscriptionPage(Browser browser) {
        this.browser = browser;
    }

    ShopSubscriptionPage open(String number) {
        browser.open("/shop/subscription.xhtml?number=" + number);
        return this;
    }

    String number() {
        String facts = browser.visible(By.cssSelector(".facts")).getText();
        return facts.substring(0, facts.indexOf(','));
    }

    String facts() {
        return browser.visible(By.cssSelector(".facts")).getText();
    }

    String state() {
        return browser.visible(By.cssSelector("header.head .badge")).getText();
    }

    int seats() {
        return Integer.parseInt(browser.visible(By.cssSelector(".seats .figure")).getText().split("\\D")[0]);
    }

    // ---- changing seats ----

    /** Opens the change in place, types how many, and waits for its preview. */
    void beginToIncrease(int more) {
        begin("Increase Seats", "Seats to add", more);
    }

    void beginToDecrease(int fewer) {
        begin("Decrease Seats", "Seats to remove", fewer);
    }

    private void begin(String change, String label, int seats) {
        browser.press(change);
        browser.type(label, String.valueOf(seats));
        settled();
    }

    /** The preview is that of what stands in the field. */
    void settled() {
        browser.settled();
        browser.until(there -> !cost().isEmpty());
    }

    String cost() {
        return browser.driver.findElement(By.cssSelector("[data-part=cost]")).getText();
    }

    WebElement confirmButton() {
        return browser.visible(By.cssSelector("#change button.primary"));
    }

    void confirm() {
        browser.leaving(confirmButton()::click);
    }

    void increaseSeats(int more) {
        beginToIncrease(more);
        confirm();
    }

    void decreaseSeats(int fewer) {
        beginToDecrease(fewer);
        confirm();
    }

    String typedSeats() {
        return browser.visible(By.cssSelector("#change input[type=number]")).getDomProperty("value");
    }

    /** Why a button is disabled. */
    String whyNot(String button) {
        WebElement disabled = browser.button(button);
        if (!"true".equals(disabled.getDomAttribute("aria-disabled"))) {
            throw new AssertionError(button + " is not disabled");
        }
        return browser.driver.findElement(By.id(disabled.getDomAttribute("aria-describedby"))).getText();
    }

    // ---- activation code ----

    boolean codeIsMasked() {
        return browser.shows(By.cssSelector("#code .code.masked")) && !browser.shows(By.id("activationCode"));
    }

    String activationCode() {
        browser.press("Get Activation Code");
        return browser.visible(By.id("activationCode")).getText();
    }

    // ---- cancelling ----

    void cancelAtPeriodEnd(String reason) {
        beginToCancel(reason);
        browser.press("Cancel at period end");
    }

    void cancelToday(String reason) {
        beginToCancel(reason);
        browser.press("Cancel today");
    }

    private void beginToCancel(String reason) {
        browser.press("Cancel Subscription");
        browser.type("Why do you cancel?", reason);
        Accessibility.of(browser, "shop subscription, canceling");
    }

    void withdraw() {
        browser.press("Withdraw the cancellation");
    }

    // ---- what happened ----

    String tab(String name) {
        browser.leaving(browser.visible(By.xpath("//nav[@id='history']/a[.='" + name + "']"))::click);
        return browser.visible(By.cssSelector("#history + *")).getText();
    }
}
