package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What a customer changes in the storefront on a subscription of 10 seats, 5 to 100 possible. */
class ShopChangesIT extends Journey {

    private Portal.Login customer;
    private String number;
    private ShopSubscriptionPage page;

    @BeforeEach
    void withASubscription() {
        customer = portal.customer(rest);
        number = rest.subscription(customer.customer()).getString("number");
        portal.signInAt("/shop/subscription.xhtml?number=" + number, customer.email(), customer.password());
        page = new ShopSubscriptionPage(browser);
    }

    @Test
    void increase_5_and_decrease_3_each_with_its_preview() {
        String price = rest.costNow(number, "increase-seats", 5);
        page.beginToIncrease(5);
        Accessibility.of(browser, "shop subscription, increasing");
        assertThat(page.cost()).contains("15 seats", "5 to 100 seats", price, "today", "EUR 45.00");
        assertThat(page.confirmButton().getText()).isEqualTo("Add 5 seats for " + price);
        page.confirm();
        assertThat(portal.message()).contains("there are 15 seats now");
        assertThat(page.seats()).isEqualTo(15);

        page.beginToDecrease(3);
        Accessibility.of(browser, "shop subscription, decreasing");
        assertThat(page.cost()).contains("12 seats", "nothing", "EUR 36.00");
        assertThat(page.confirmButton().getText()).isEqualTo("Remove 3 seats");
        page.confirm();
        assertThat(portal.message()).contains("there are 12 seats now");
        assertThat(rest.subscriptionNow(number).getInt("seats")).isEqualTo(12);

        assertThat(page.tab("Charges")).contains("Seats added", price);
        Accessibility.of(browser, "shop subscription, charges");
        assertThat(page.tab("Orders")).contains("Increase Seats", "10 to 15", "Decrease Seats", "15 to 12");
        assertThat(page.tab("Timeline")).contains("Increase Seats", "Seats: 10 to 15", customer.email());
        Accessibility.of(browser, "shop subscription, timeline");
    }

    @Test
    void never_below_the_minimum() {
        page.beginToDecrease(6);
        assertThat(page.cost()).contains("At least 5 seats must be there");
        Accessibility.of(browser, "shop subscription, refused");
        page.open(number).decreaseSeats(5);
        assertThat(page.seats()).isEqualTo(5);
        assertThat(page.whyNot("Decrease Seats")).isEqualTo("At the minimum of seats");
        Accessibility.of(browser, "shop subscription, at the minimum");
    }

    @Test
    void the_activation_code_is_masked_until_asked_for_and_the_asking_is_recorded() {
        assertThat(page.codeIsMasked()).isTrue();
        String code = rest.code(number);
        assertThat(browser.driver.getPageSource()).doesNotContain(code);
        assertThat(page.activationCode()).isEqualTo(code);
        Accessibility.of(browser, "shop subscription, code shown");
        assertThat(browser.shows(By.cssSelector("svg.qr[aria-label]"))).isTrue();
        browser.button("Copy").click();
        browser.says("Copied");
        browser.press("Hide");
        assertThat(page.codeIsMasked()).isTrue();
        assertThat(page.tab("Timeline")).contains("Activation code read", customer.email());
    }

    @Test
    void cancel_at_period_end_withdraw_and_cancel_today() {
        page.cancelAtPeriodEnd("budget cut");
        assertThat(portal.message()).contains("Canceled to the end of");
        assertThat(page.state()).isEqualTo("Ends with its period");
        assertThat(page.whyNot("Increase Seats")).isEqualTo("Ends with its period");
        assertThat(page.whyNot("Decrease Seats")).isEqualTo("Ends with its period");
        Accessibility.of(browser, "shop subscription, canceled to the period's end");
        page.withdraw();
        assertThat(portal.message()).contains("The cancellation is withdrawn");
        assertThat(page.state()).isEqualTo("Active");

        page.cancelToday("budget cut for good");
        assertThat(page.state()).isEqualTo("Canceled");
        assertThat(page.whyNot("Increase Seats")).isEqualTo("Canceled for good");
        Accessibility.of(browser, "shop subscription, canceled");
        assertThat(page.tab("Timeline")).contains("budget cut", "Cancellation withdrawn", "budget cut for good");
    }

    @Test
    void a_suspended_one_says_so_and_offers_no_change_of_seats() {
        rest.action(number, "suspend", "{'reason':'unpaid'}");
        page.open(number);
        assertThat(page.state()).isEqualTo("Suspended");
        assertThat(browser.text()).contains("until your provider activates it again");
        assertThat(page.whyNot("Increase Seats")).isEqualTo("Only when active");
        Accessibility.of(browser, "shop subscription, suspended");
    }

    @Test
    void a_change_that_the_vendor_refuses_leaves_everything_as_it_was() {
        rest.authorityAnswers("UNREACHABLE");
        try {
            page.increaseSeats(5);
        } finally {
            rest.authorityAnswers("NORMAL");
        }
        browser.says("The vendor cannot be reached");
        page.open(number);
        assertThat(page.seats()).isEqualTo(10);
        assertThat(browser.text()).contains("Your last order is not done yet.");
        assertThat(page.whyNot("Increase Seats")).isEqualTo("A change is not finished");
        Accessibility.of(browser, "shop subscription, failed order");
    }

    @Test
    void whose_session_has_ended_signs_in_again_and_is_back() {
        page.beginToIncrease(5);
        browser.driver.manage().deleteAllCookies();
        browser.cookie("TENURE_SESSION", "ended");
        page.confirm();
        assertThat(browser.text()).contains("Your session has ended.");
        Accessibility.of(browser, "sign-in, session ended");
        browser.type("E-mail address", customer.email());
        browser.type("Password", customer.password());
        browser.press("Sign in");
        assertThat(page.number()).isEqualTo(number);
        assertThat(page.seats()).isEqualTo(10);
    }

    @Test
    void renewal_is_switched_off_and_on() {
        browser.leaving(browser.visible(By.cssSelector("button[role=switch]"))::click);
        assertThat(portal.message()).contains("does not renew");
        assertThat(rest.subscriptionNow(number).getBoolean("autoRenew")).isFalse();
        browser.leaving(browser.visible(By.cssSelector("button[role=switch]"))::click);
        assertThat(portal.message()).contains("renews by itself");
    }

    @Test
    void a_double_click_adds_the_seats_once() {
        page.beginToIncrease(5);
        browser.leaving(() -> browser.driver.executeScript(
                "const b = document.querySelector('#change button.primary'); b.click(); b.click();"));
        assertThat(page.seats()).isEqualTo(15);
        assertThat(rest.get("/subscriptions/" + number + "/orders").getJsonArray("items")).hasSize(2);
    }

    @Test
    void who_comes_second_is_told_and_keeps_what_was_typed() {
        page.beginToIncrease(5);
        rest.action(number, "increase-seats", "{'seats':2}");
        page.confirm();
        browser.says("Someone changed this meanwhile");
        assertThat(page.typedSeats()).isEqualTo("5");
        assertThat(page.seats()).isEqualTo(12);
        Accessibility.of(browser, "shop subscription, changed meanwhile");
        page.settled();
        page.confirm();
        assertThat(page.seats()).isEqualTo(17);
    }
}
