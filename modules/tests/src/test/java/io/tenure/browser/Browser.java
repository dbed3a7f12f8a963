package io.tenure.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The one Chromium of all journeys. Waits for what must come, never for time to pass. */
class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static Browser the;

    final ChromeDriver driver;
    private final String address;
    private final List<String> said = new ArrayList<>();

    private Browser(String address) {
        this.address = address;
        this.driver = Chromium.start();
    }

    static Browser the(String address) {
        if (the == null || !the.address.equals(address)) {
            the = new Browser(address);
            Runtime.getRuntime().addShutdownHook(new Thread(the::quit));
        }
        return the;
    }

    static boolean running() {
        return the != null;
    }

    static Browser current() {
        return the;
    }

    private void quit() {
        try {
            driver.quit();
        } catch (NoSuchSessionException gone) {
            // ended by itself
        }
    }

    // ---- going somewhere ----

    /** A path of this server; of a link in a mail, only its path counts. */
    void open(String path) {
        driver.get(address + (path.startsWith("http") ? path.substring(path.indexOf('/', "https://".length())) : path));
        loaded();
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    /** A click, or a key, that leads to a new page: done when that page is there. */
    void leaving(Runnable click) {
        WebElement page = driver.findElement(By.tagName("html"));
        click.run();
        until(there -> gone(page));
        loaded();
    }

    private static boolean gone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException failed) {
            return betweenPages(failed);
        }
    }

    /** One page is left and the next one is not there yet; the driver has more than one answer for that. */
    private static boolean betweenPages(WebDriverException failed) {
        return failed instanceof StaleElementReferenceException || failed.getMessage().contains("does not belong to the document")
                || failed.getMessage().contains("detached");
    }

    private void loaded() {
        until(there -> "complete".equals(driver.executeScript("return document.readyState")));
    }

    <T> T until(Function<? super org.openqa.selenium.WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(40)).until(there -> {
            try {
                return condition.apply(there);
            } catch (WebDriverException failed) {
                if (betweenPages(failed)) {
                    return null;
                }
                throw failed;
            }
        });
    }

    /** As a stranger: no cookie, wide window, no complaint of an earlier journey. */
    void forgetEverything() {
        width(0);
        driver.manage().deleteAllCookies();
        open("/login.xhtml");
        driver.manage().deleteAllCookies();
        complaints();
        said.clear();
    }

    /** A second person at a second browser: a page of its own; the first one's cookies are put back afterwards. */
    void meanwhile(Runnable somebodyElse) {
        String mine = driver.getWindowHandle();
        var cookies = driver.manage().getCookies();
        driver.switchTo().newWindow(WindowType.TAB);
        open("/login.xhtml");
        driver.manage().deleteAllCookies();
        somebodyElse.run();
        driver.manage().deleteAllCookies();
        cookies.forEach(driver.manage()::addCookie);
        driver.close();
        driver.switchTo().window(mine);
    }

    void cookie(String name, String value) {
        driver.manage().addCookie(new Cookie(name, value, "/"));
    }

    /** Width of the viewport in CSS pixels, as on a phone; 0 is the window's own. */
    void width(int pixels) {
        if (pixels == 0) {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        } else {
            driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                    Map.of("width", pixels, "height", 780, "deviceScaleFactor", 1, "mobile", true));
        }
    }

    // ---- finding, by what a person sees ----

    WebElement visible(By by) {
        return until(ExpectedConditions.visibilityOfElementLocated(by));
    }

    boolean shows(By by) {
        return driver.findElements(by).stream().anyMatch(WebElement::isDisplayed);
    }

    /** The visible button or link whose text begins so. */
    WebElement button(String text) {
        By by = By.xpath("//*[self::button or self::a or self::summary][starts-with(normalize-space(.), '" + text + "')]");
        return until(there -> driver.findElements(by).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
    }

    void press(String text) {
        WebElement button = button(text);
        leaving(button::click);
    }

    /** The visible field with this label. */
    WebElement field(String label) {
        By by = By.xpath("//label[starts-with(normalize-space(.), '" + label + "')]");
        return until(there -> driver.findElements(by).stream().filter(WebElement::isEnabled)
                .map(found -> driver.findElement(By.id(found.getDomAttribute("for"))))
                .filter(WebElement::isDisplayed).findFirst().orElse(null));
    }

    void type(String label, String text) {
        typeOver(field(label), text);
    }

    /** Types in place of what stands there. */
    void typeOver(WebElement field, String text) {
        field.clear();
        field.sendKeys(text);
    }

    void choose(String label, String option) {
        field(label).findElement(By.xpath("./option[normalize-space(.)='" + option + "']")).click();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String heading() {
        return visible(By.tagName("h1")).getText();
    }

    /** Waits until the page says so. */
    void says(String words) {
        until(there -> text().contains(words));
    }

    /** No form waits for its preview. */
    void settled() {
        until(there -> driver.findElements(By.cssSelector("form[aria-busy]")).isEmpty());
    }

    // ---- what it complains about ----

    /** Errors in the console since the last look, violations of the content security policy among them. */
    List<String> complaints() {
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .forEach(entry -> said.add(entry.getMessage()));
        List<String> now = List.copyOf(said);
        said.clear();
        return now;
    }

    void keep(String name) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("tenure.test.target", "target"), "browser"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            Files.writeString(folder.resolve(name + ".html"), driver.getCurrentUrl() + "\n" + driver.getPageSource());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
