package io.tenure.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Both portals from outside: signing in and out, and the ways to their pages. */
class Portal {

    static final String ADMINISTRATOR = "admin@tenure.example";
    static final String AUDITOR = "auditor@tenure.example";

    private static Login regular;

    final Browser browser;

    Portal(Browser browser) {
        this.browser = browser;
    }

    /** A customer's login. */
    record Login(String customer, String email, String password) {
    }

    void signIn(String email, String password) {
        signInAt("/login.xhtml", email, password);
    }

    /** Signs in on the way to a page; who was signed in before is forgotten. */
    void signInAt(String page, String email, String password) {
        browser.driver.manage().deleteAllCookies();
        browser.open(page);
        browser.type("E-mail address", email);
        browser.type("Password", password);
        browser.press("Sign in");
    }

    void signIn(Login login) {
        signIn(login.email(), login.password());
    }

    void administratorAt(String page) {
        signInAt(page, ADMINISTRATOR, "tenure-admin");
    }

    void auditorAt(String page) {
        signInAt(page, AUDITOR, "tenure-auditor");
    }

    void signOut() {
        browser.open("/account.xhtml");
        menu();
        browser.press(browser.shows(By.xpath("//button[.='Abmelden']")) ? "Abmelden" : "Sign out");
    }

    /** Opens the menu of one's own account. */
    void menu() {
        browser.visible(By.cssSelector("details.avatar summary")).click();
        browser.visible(By.cssSelector("details.avatar .menu"));
    }

    /** One customer for all journeys that do not mind what else it has. */
    Login customer(Rest rest) {
        regular = regular == null ? newCustomer(rest) : regular;
        return regular;
    }

    /** A new customer with somebody who can sign in for it: invited by the administrator, the link followed. */
    Login newCustomer(Rest rest) {
        String name = Rest.unique("Borealis");
        String customer = rest.customer(name);
        String email = name.toLowerCase().replace(" ", "-") + "@customer.example";
        String link = invite(email, "Jonas Lind", "Customer", customer);
        accept(link, "three blue horses");
        return new Login(customer, email, "three blue horses");
    }

    /** Answers the one-time link as the page shows it. */
    String invite(String email, String name, String role, String customer) {
        administratorAt("/admin/users.xhtml");
        browser.button("Invite").click();
        Accessibility.of(browser, "users, inviting");
        browser.type("E-mail address", email);
        browser.type("Name", name);
        browser.choose("Role", role);
        browser.type("Customer number", customer);
        browser.press("Send the invitation");
        return browser.visible(By.id("one-time-link")).getText();
    }

    void accept(String link, String password) {
        browser.driver.manage().deleteAllCookies();
        browser.open(link);
        Accessibility.of(browser, "invitation");
        browser.type("New password", password);
        browser.type("New password once more", password);
        browser.press("Set the password");
    }

    /** What the page says at its top, one line for each message. */
    String message() {
        WebElement messages = browser.visible(By.cssSelector("ul.messages"));
        return messages.getText();
    }
}
