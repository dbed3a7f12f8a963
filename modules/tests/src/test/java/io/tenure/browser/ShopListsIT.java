package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A customer's lists, and a change with the keyboard alone. */
class ShopListsIT extends Journey {

    private Portal.Login customer;

    @BeforeEach
    void withACustomer() {
        customer = portal.customer(rest);
    }

    private void signInAt(String page) {
        portal.signInAt(page, customer.email(), customer.password());
    }

    private void search(String words) {
        browser.leaving(() -> {
            browser.visible(By.cssSelector("input[data-search]")).clear();
            browser.visible(By.cssSelector("input[data-search]")).sendKeys(words, Keys.ENTER);
        });
    }

    private long rows() {
        return browser.driver.findElements(By.cssSelector("table.list tbody tr")).size();
    }

    @Test
    void own_subscriptions_are_listed_searched_and_filtered_and_others_are_not_there() {
        JsonObject sku = rest.sku();
        JsonObject one = rest.subscription(customer.customer(), sku.getString("code"), 10);
        JsonObject canceled = rest.subscription(customer.customer());
        rest.action(canceled.getString("number"), "cancel", "{'when':'IMMEDIATE'}");
        JsonObject foreign = rest.subscription(rest.customer(Rest.unique("Calder")));

        signInAt("/shop/subscriptions.xhtml");
        Accessibility.of(browser, "shop subscriptions");
        assertThat(browser.text()).contains(one.getString("number"), canceled.getString("number"))
                .doesNotContain(foreign.getString("number"));
        search(one.getString("number"));
        assertThat(browser.text()).contains(one.getString("number")).doesNotContain(canceled.getString("number"));
        search(rest.code(canceled.getString("number")));
        assertThat(new ShopSubscriptionPage(browser).number()).isEqualTo(canceled.getString("number"));
        browser.open("/shop/subscriptions.xhtml");
        browser.press("Canceled");
        assertThat(browser.path()).contains("status=CANCELED");
        assertThat(browser.text()).contains(canceled.getString("number")).doesNotContain(one.getString("number"));
        search("nothing like this");
        assertThat(rows()).isZero();
        Accessibility.of(browser, "shop subscriptions, nothing found");
        browser.press("Clear the filters");
        browser.leaving(browser.visible(By.linkText(sku.getString("name")))::click);
        assertThat(new ShopSubscriptionPage(browser).number()).isEqualTo(one.getString("number"));
    }

    @Test
    void a_foreign_subscription_is_not_there() {
        String foreign = rest.subscription(rest.customer(Rest.unique("Calder"))).getString("number");
        signInAt("/shop/subscription.xhtml?number=" + foreign);
        assertThat(browser.heading()).isEqualTo("There is nothing here");
        Accessibility.of(browser, "not found");
        browser.open("/admin/subscriptions.xhtml");
        assertThat(browser.heading()).isEqualTo("Not for your role");
        Accessibility.of(browser, "forbidden");
        assertThat(browser.complaints()).allMatch(said -> said.matches(".*status of 40[34].*"));
    }

    @Test
    void orders_and_charges_tell_what_was_bought_and_what_it_cost() {
        JsonObject bought = rest.subscription(customer.customer());
        String charged = Rest.euro(rest.get("/subscriptions/" + bought.getString("number") + "/charges")
                .getJsonArray("items").getJsonObject(0), "amount");
        signInAt("/shop/charges.xhtml");
        assertThat(browser.text()).contains(bought.getString("number"), "Period", charged);
        Accessibility.of(browser, "shop charges");
        assertThat(browser.button("Export CSV").getDomAttribute("href")).endsWith("/charges.csv");
        browser.press("Orders");
        assertThat(browser.text()).contains(bought.getString("number"), "Purchase");
        Accessibility.of(browser, "shop orders");
    }

    @Test
    void seats_are_added_with_the_keyboard_alone() {
        String number = rest.subscription(customer.customer()).getString("number");
        signInAt("/shop/subscription.xhtml?number=" + number);
        Keyboard keyboard = new Keyboard(browser);
        keyboard.tabTo("Skip to the content");
        keyboard.enter();
        keyboard.tabTo("Increase Seats");
        browser.leaving(keyboard::enter);
        keyboard.waitsAt("Seats to add");
        keyboard.type("5");
        new ShopSubscriptionPage(browser).settled();
        keyboard.tabTo("Add 5 seats");
        browser.leaving(keyboard::enter);
        assertThat(rest.subscriptionNow(number).getInt("seats")).isEqualTo(15);
    }
}
