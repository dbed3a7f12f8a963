package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What an administrator does beside changing one subscription. */
class AdministrationIT extends Journey {

    @AfterEach
    void theVendorAnswersAgain() {
        rest.authorityAnswers("NORMAL");
    }

    private void globalSearch(String words) {
        browser.driver.findElement(By.tagName("body")).sendKeys("/");
        browser.leaving(() -> browser.driver.switchTo().activeElement().sendKeys(words, Keys.ENTER));
    }

    @Test
    void anything_is_found_by_number_customer_or_code() {
        String name = Rest.unique("Delta Mills");
        String customer = rest.customer(name);
        String number = rest.subscription(customer).getString("number");
        portal.administratorAt("/admin/index.xhtml");
        Accessibility.of(browser, "dashboard");
        globalSearch(number);
        assertThat(browser.path()).contains("/admin/subscription.xhtml?number=" + number);
        globalSearch(rest.code(number));
        assertThat(browser.path()).contains("/admin/subscription.xhtml?number=" + number);
        globalSearch(name);
        assertThat(browser.text()).contains(customer, number);
        Accessibility.of(browser, "search");
        browser.leaving(browser.visible(By.linkText(number))::click);
        assertThat(browser.text()).contains(name);
        globalSearch("nobody has heard of this");
        assertThat(browser.text()).contains("Nothing was found for nobody has heard of this");
        Accessibility.of(browser, "search, nothing found");
    }

    @Test
    void a_failed_order_shows_blocks_and_is_sent_again() {
        String number = rest.subscription(rest.customer(Rest.unique("Ember"))).getString("number");
        portal.administratorAt("/admin/clock.xhtml");
        Accessibility.of(browser, "clock");
        browser.press("Unreachable");
        SubscriptionPage page = new SubscriptionPage(browser).open(number);
        page.increaseSeats(3);
        browser.says("The vendor cannot be reached");
        page.open(number);
        assertThat(page.seats()).isEqualTo(10);
        assertThat(browser.text()).contains("Order 2 failed: Increase Seats");
        assertThat(page.whyNot("Decrease Seats")).isEqualTo("A change is not finished");
        Accessibility.of(browser, "BSS subscription, failed order");

        rest.authorityAnswers("NORMAL");
        browser.open("/admin/orders.xhtml");
        assertThat(browser.text()).contains(number);
        Accessibility.of(browser, "orders");
        page.open(number);
        browser.button("Send again").click();
        new Dialog(browser).opened().confirm("Send again");
        assertThat(page.message()).contains("was sent again");
        assertThat(page.seats()).isEqualTo(13);
        browser.open("/admin/orders.xhtml");
        assertThat(browser.text()).doesNotContain(number);
    }

    @Test
    void a_failed_order_is_dropped_with_a_reason() {
        String number = rest.subscription(rest.customer(Rest.unique("Ember"))).getString("number");
        portal.administratorAt("/admin/subscription.xhtml?number=" + number);
        rest.authorityAnswers("GENERAL_ERROR");
        SubscriptionPage page = new SubscriptionPage(browser);
        page.increaseSeats(3);
        page.open(number);
        browser.button("Drop").click();
        Dialog drop = new Dialog(browser).opened();
        drop.reason("ordered by mistake");
        drop.confirm("Drop");
        assertThat(page.message()).contains("is dropped");
        assertThat(page.seats()).isEqualTo(10);
        assertThat(page.tab("Timeline")).contains("ordered by mistake");
    }

    @Test
    void a_customer_is_added_edited_and_buys() {
        String name = Rest.unique("Fjord Works");
        portal.administratorAt("/admin/customers.xhtml");
        Accessibility.of(browser, "customers");
        browser.button("Add customer").click();
        Dialog dialog = new Dialog(browser).opened();
        Accessibility.of(browser, "customers, adding");
        browser.type("Name", name);
        browser.type("E-mail", "it@fjord.example");
        dialog.confirm("Add customer");
        browser.says(name + " is added");
        assertThat(browser.heading()).isEqualTo(name);
        Accessibility.of(browser, "customer");

        browser.button("Edit").click();
        dialog.opened();
        browser.type("E-mail", "orders@fjord.example");
        dialog.confirm("Save");
        browser.says("orders@fjord.example");

        JsonObject sku = rest.sku();
        browser.leaving(browser.visible(By.cssSelector("nav.shortcuts a.primary"))::click);
        browser.choose("SKU", sku.getString("name") + " (" + sku.getString("code") + ")");
        browser.type("Seats", "10");
        browser.settled();
        assertThat(browser.text()).contains("EUR 30.00");
        Accessibility.of(browser, "new subscription");
        browser.press("Buy");
        assertThat(new SubscriptionPage(browser).seats()).isEqualTo(10);
        assertThat(browser.text()).contains(name);
    }

    @Test
    void a_sku_is_added_edited_and_retired() {
        String name = Rest.unique("Mail Filter");
        String code = name.replace("Mail Filter ", "MF-");
        portal.administratorAt("/admin/catalog.xhtml");
        Accessibility.of(browser, "BSS catalog");
        browser.press("Add SKU");
        Accessibility.of(browser, "adding a SKU");
        browser.type("Product", "Mail Filter");
        browser.type("Code", code);
        browser.type("Name", name);
        browser.type("Price per seat", "2.50");
        browser.type("Fewest seats", "5");
        browser.type("Most seats", "50");
        browser.press("Add SKU");
        browser.says("SKU " + code + " is added");
        Accessibility.of(browser, "SKU");

        browser.button("Edit price and range").click();
        Dialog dialog = new Dialog(browser).opened();
        Accessibility.of(browser, "SKU, editing");
        browser.type("Price per seat", "2.75");
        dialog.reason("new price list");
        browser.settled();
        dialog.confirm("Save");
        browser.says("SKU " + code + " is saved");
        assertThat(browser.text()).contains("EUR 2.75", "new price list");

        browser.button("Retire").click();
        dialog.opened().reason("replaced");
        dialog.confirm("Retire");
        browser.says("nobody buys it any more");
        Portal.Login login = portal.customer(rest);
        portal.signInAt("/shop/index.xhtml?q=Mail", login.email(), login.password());
        assertThat(new CatalogPage(browser).offers(name)).isFalse();
    }

    @Test
    void who_acts_for_a_customer_is_recorded_as_such() {
        String name = Rest.unique("Granite");
        String customer = rest.customer(name);
        String number = rest.subscription(customer).getString("number");
        portal.administratorAt("/admin/customer.xhtml?number=" + customer);
        browser.press("Act for this customer");
        assertThat(browser.text()).contains("You act for " + name);
        Accessibility.of(browser, "shop subscriptions, acting");
        new ShopSubscriptionPage(browser).open(number).increaseSeats(5);
        browser.press("Stop");
        assertThat(browser.heading()).isEqualTo(name);
        SubscriptionPage page = new SubscriptionPage(browser).open(number);
        assertThat(page.seats()).isEqualTo(15);
        assertThat(page.tab("Timeline")).contains(Portal.ADMINISTRATOR + " for " + name);
        browser.open("/shop/subscriptions.xhtml");
        assertThat(browser.text()).doesNotContain(number);
    }

    @Test
    void a_month_on_the_clock_charges_the_next_period() {
        String number = rest.subscription(rest.customer(Rest.unique("Harbor"))).getString("number");
        portal.administratorAt("/admin/subscription.xhtml?number=" + number);
        browser.leaving(browser.visible(By.xpath("//form[@id='clock']//button[.='+1 month']"))::click);
        browser.until(there -> rest.get("/subscriptions/" + number + "/charges").getJsonArray("items").size() == 2);
        SubscriptionPage page = new SubscriptionPage(browser).open(number);
        assertThat(page.tab("Charges")).contains("1. Period", "2. Period", "EUR 30.00");
        assertThat(page.tab("Timeline")).contains("Period renewed");
    }
}
