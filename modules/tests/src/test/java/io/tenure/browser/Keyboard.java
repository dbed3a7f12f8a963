package io.tenure.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a mouse: only what has the focus can be used, and the focus must be seen. */
class Keyboard {

    private static final int FAR = 60;
    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Presses Tab until the focus is on what is called so. */
    void tabTo(String name) {
        for (int i = 0; i < FAR; i++) {
            press(Keys.TAB);
            WebElement focused = focused();
            if (focused.getAccessibleName().startsWith(name)) {
                requireVisibleFocus(focused);
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + name);
    }

    private void requireVisibleFocus(WebElement focused) {
        String outline = focused.getCssValue("outline-style");
        if ("none".equals(outline) && "none".equals(focused.getCssValue("box-shadow"))) {
            throw new AssertionError("the focus is not seen on " + focused.getAccessibleName());
        }
    }

    WebElement focused() {
        return browser.driver.switchTo().activeElement();
    }

    /** The page gives the focus to the field with this name by itself. */
    void waitsAt(String name) {
        browser.until(there -> focused().getAccessibleName().equals(name));
    }

    void enter() {
        press(Keys.ENTER);
    }

    void escape() {
        press(Keys.ESCAPE);
    }

    private void press(Keys key) {
        new Actions(browser.driver).sendKeys(key).perform();
    }

    /** Types over what stands in the field that has the focus. */
    void type(String text) {
        focused().sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }
}
