package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A stranger becomes a customer's user, signs in, and buys. */
class PurchaseIT extends Journey {

    @Test
    void a_wrong_password_is_refused_and_the_address_stays_typed() {
        portal.signIn(Portal.ADMINISTRATOR, "tenure-adminn");
        Accessibility.of(browser, "sign-in, refused");
        assertThat(browser.text()).contains("Address and password do not fit together.");
        assertThat(browser.field("E-mail address").getDomProperty("value")).isEqualTo(Portal.ADMINISTRATOR);
    }

    @Test
    void whom_nobody_knows_is_asked_to_sign_in_and_gets_where_they_wanted() {
        browser.open("/admin/subscriptions.xhtml");
        assertThat(browser.heading()).isEqualTo("Sign in");
        browser.type("E-mail address", Portal.ADMINISTRATOR);
        browser.type("Password", "tenure-admin");
        browser.press("Sign in");
        assertThat(browser.path()).startsWith("/admin/subscriptions.xhtml");
        portal.signOut();
        assertThat(browser.text()).contains("You are signed out.");
        browser.open("/admin/subscriptions.xhtml");
        assertThat(browser.heading()).isEqualTo("Sign in");
    }

    @Test
    void a_new_customer_browses_the_catalog_configures_and_buys_10_seats() {
        JsonObject sku = rest.sku();
        Portal.Login login = portal.newCustomer(rest);
        portal.signIn(login);
        browser.open("/shop/subscriptions.xhtml");
        assertThat(browser.text()).contains("You have no subscriptions yet.");
        Accessibility.of(browser, "shop subscriptions, empty");
        browser.press("Browse the catalog");

        CatalogPage catalog = new CatalogPage(browser);
        catalog.search(sku.getString("name"));
        assertThat(catalog.offers(sku.getString("name"))).isTrue();
        Accessibility.of(browser, "catalog");
        catalog.configure(sku.getString("name"));
        catalog.seats(10);
        catalog.poNumber("PO-4711");
        assertThat(catalog.cost()).contains("10 seats", "5 to 100 seats", "EUR 30.00");
        Accessibility.of(browser, "configure");

        ShopSubscriptionPage subscription = catalog.buy();
        assertThat(portal.message()).contains("Bought: " + subscription.number() + " with 10 seats");
        assertThat(subscription.state()).isEqualTo("Active");
        assertThat(subscription.seats()).isEqualTo(10);
        assertThat(subscription.facts()).contains("PO PO-4711");
        Accessibility.of(browser, "shop subscription");
        JsonObject bought = rest.subscriptionNow(subscription.number());
        assertThat(bought.getInt("seats")).isEqualTo(10);
        assertThat(bought.getString("customer")).isEqualTo(login.customer());
    }

    @Test
    void what_is_outside_the_range_is_refused_with_the_reason() {
        JsonObject sku = rest.sku();
        portal.signIn(portal.customer(rest));
        CatalogPage catalog = new CatalogPage(browser).open();
        catalog.search(sku.getString("name"));
        catalog.configure(sku.getString("name"));
        browser.type("Number of seats", "4");
        browser.says("At least 5 seats must be there");
    }
}
