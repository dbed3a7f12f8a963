package io.tenure.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The dialog that is open: what it would do, its fields, and its button. */
class Dialog {

    private static final By OPEN = By.cssSelector("dialog[open]");
    private final Browser browser;

    Dialog(Browser browser) {
        this.browser = browser;
    }

    Dialog opened() {
        browser.visible(OPEN);
        browser.settled();
        return this;
    }

    boolean isOpen() {
        return browser.shows(OPEN);
    }

    String text() {
        return browser.visible(OPEN).getText();
    }

    void seats(int seats) {
        browser.typeOver(seatsField(), String.valueOf(seats));
        browser.settled();
    }

    String typedSeats() {
        return seatsField().getDomProperty("value");
    }

    private WebElement seatsField() {
        return browser.visible(By.cssSelector("dialog[open] input[type=number]"));
    }

    void reason(String reason) {
        browser.typeOver(browser.visible(By.cssSelector("dialog[open] textarea")), reason);
    }

    String typedReason() {
        return browser.visible(By.cssSelector("dialog[open] textarea")).getDomProperty("value");
    }

    void choose(String words) {
        browser.visible(By.xpath("//dialog[@open]//label[contains(@class,'choice')][contains(., '" + words + "')]")).click();
        browser.settled();
    }

    /** A day as 2026-01-31; the browser's own field takes it as a value. */
    void date(String day) {
        WebElement field = browser.visible(By.cssSelector("dialog[open] input[type=date]"));
        browser.driver.executeScript("arguments[0].value = arguments[1];"
                + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", field, day);
        browser.settled();
    }

    WebElement button(String text) {
        return browser.visible(By.xpath("//dialog[@open]//button[starts-with(normalize-space(.), '" + text + "')]"));
    }

    void confirm(String button) {
        browser.leaving(button(button)::click);
    }

    void back() {
        button("Back").click();
        browser.until(there -> !isOpen());
    }
}
