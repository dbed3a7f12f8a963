package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** One's own account: zone, language, password, theme; and a forgotten password. */
class AccountIT extends Journey {

    @Test
    void zone_language_and_password_are_one_s_own() {
        Portal.Login login = portal.newCustomer(rest);
        portal.signInAt("/account.xhtml", login.email(), login.password());
        Accessibility.of(browser, "account");
        browser.choose("Time zone", "Asia/Tokyo");
        browser.choose("Language", "Deutsch");
        browser.press("Save");
        assertThat(browser.driver.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("de");
        Accessibility.of(browser, "account, German");
        String number = rest.subscription(login.customer()).getString("number");
        browser.open("/shop/subscription.xhtml?number=" + number);
        assertThat(browser.text()).contains("Plätze");
        Accessibility.of(browser, "shop subscription, German");
        browser.open("/account.xhtml");
        browser.choose("Sprache", "English");
        browser.press("Speichern");
        assertThat(browser.text()).contains("Your account is saved.");

        changePassword("wrong horses wrong", "four green horses");
        assertThat(browser.text()).contains("That is not your present password.");
        Accessibility.of(browser, "account, refused");
        changePassword(login.password(), "short");
        assertThat(browser.text()).doesNotContain("Your password is changed.");
        changePassword(login.password(), "four green horses");
        assertThat(browser.text()).contains("Your password is changed.");
        portal.signOut();
        portal.signIn(login.email(), login.password());
        assertThat(browser.text()).contains("do not fit together");
        portal.signIn(login.email(), "four green horses");
        assertThat(browser.path()).startsWith("/shop/");
    }

    private void changePassword(String present, String wanted) {
        browser.type("Present password", present);
        browser.type("New password", wanted);
        browser.type("New password once more", wanted);
        if (wanted.length() < 12) {
            browser.button("Set the password").click();
        } else {
            browser.press("Set the password");
        }
    }

    @Test
    void a_forgotten_password_is_set_anew_by_the_link_in_the_mail() {
        Portal.Login login = portal.newCustomer(rest);
        browser.open("/login.xhtml");
        browser.press("Forgot the password?");
        Accessibility.of(browser, "forgotten password");
        browser.type("E-mail address", login.email());
        browser.press("Send the link");
        browser.says("a mail with a link is on its way");
        Accessibility.of(browser, "forgotten password, sent");
        portal.accept(browser.until(there -> rest.linkMailedTo(login.email(), "PASSWORD_RESET")), "five brown horses");
        portal.signIn(login.email(), "five brown horses");
        assertThat(browser.path()).startsWith("/shop/");
    }

    @Test
    void the_theme_is_chosen_and_stays() {
        portal.signIn(portal.customer(rest));
        portal.menu();
        Accessibility.of(browser, "own menu");
        browser.button("Dark").click();
        assertThat(theme()).isEqualTo("dark");
        browser.open("/shop/charges.xhtml");
        assertThat(theme()).isEqualTo("dark");
        Accessibility.of(browser, "shop charges, dark");
        portal.menu();
        browser.button("Light").click();
        assertThat(theme()).isEqualTo("light");
    }

    private String theme() {
        return browser.driver.findElement(By.tagName("html")).getDomAttribute("data-theme");
    }
}
