package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What an administrator does by the shortcut menu of a subscription of 10 seats, 5 to 100 possible. */
class SubscriptionChangesIT extends Journey {

    private static String customer;

    private String number;
    private SubscriptionPage page;

    @BeforeEach
    void withASubscription() {
        customer = customer == null ? rest.customer(Rest.unique("Calder Labs")) : customer;
        number = rest.subscription(customer).getString("number");
        portal.administratorAt("/admin/subscription.xhtml?number=" + number);
        page = new SubscriptionPage(browser);
    }

    @Test
    void increase_and_decrease_seats_each_with_its_preview() {
        Accessibility.of(browser, "BSS subscription");
        String price = rest.costNow(number, "increase-seats", 5);
        Dialog increase = page.begin("Increase Seats");
        increase.seats(5);
        assertThat(increase.text()).contains("15 seats from today on.", price, "EUR 45.00");
        assertThat(increase.button("Increase").getText()).contains(price);
        increase.confirm("Increase");
        assertThat(page.message()).isEqualTo(number + " has 15 seats now.");
        assertThat(page.seats()).isEqualTo(15);

        Dialog decrease = page.begin("Decrease Seats");
        decrease.seats(11);
        assertThat(decrease.text()).contains("At least 5 seats must be there");
        decrease.back();
        page.open(number).decreaseSeats(3, "project over");
        assertThat(page.seats()).isEqualTo(12);
        assertThat(page.tab("Orders")).contains("10 to 15", "15 to 12", "project over");
        Accessibility.of(browser, "BSS subscription, orders");
        assertThat(page.tab("Charges")).contains("Seats added", price);
        Accessibility.of(browser, "BSS subscription, charges");
        assertThat(page.tab("Timeline")).contains("project over", "Seats: 15 to 12", Portal.ADMINISTRATOR);
        Accessibility.of(browser, "BSS subscription, timeline");
    }

    @Test
    void suspend_and_activate() {
        page.suspend("invoice 17 unpaid");
        assertThat(page.state()).isEqualTo("Suspended");
        assertThat(page.whyNot("Increase Seats")).isEqualTo("Only when active");
        assertThat(page.whyNot("Suspend")).isNotBlank();
        Accessibility.of(browser, "BSS subscription, suspended");
        page.activate();
        assertThat(page.state()).isEqualTo("Active");
        assertThat(page.whyNot("Activate")).isEqualTo("Only when suspended");
        assertThat(page.tab("Timeline")).contains("Suspended", "invoice 17 unpaid", "Activated");
    }

    @Test
    void a_suspension_needs_a_reason() {
        Dialog suspend = page.begin("Suspend");
        suspend.confirm("Suspend");
        browser.says("Fill this in.");
        assertThat(suspend.isOpen()).isTrue();
        assertThat(rest.subscriptionNow(number).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void cancel_at_period_end_withdraw_and_cancel_at_once() {
        page.cancel("At the end of the period", "moves away");
        assertThat(page.message()).contains("Until then the cancellation can be withdrawn");
        assertThat(page.state()).isEqualTo("Ends with its period");
        assertThat(page.whyNot("Increase Seats")).isEqualTo("Ends with its period");
        assertThat(page.whyNot("Suspend")).isEqualTo("Ends with its period");
        page.withdraw();
        assertThat(page.state()).isEqualTo("Active");
        page.cancel("Immediately", "moves away at once");
        assertThat(page.state()).isEqualTo("Canceled");
        assertThat(page.whyNot("Cancel Subscription")).isEqualTo("Canceled for good");
        Accessibility.of(browser, "BSS subscription, canceled");
        assertThat(page.tab("Timeline")).contains("moves away", "Cancellation withdrawn", "moves away at once");
    }

    @Test
    void cancel_on_a_day_of_the_current_period() {
        String first = rest.subscriptionNow(number).getJsonObject("period").getString("start");
        Dialog cancel = page.begin("Cancel Subscription");
        cancel.choose("On a day of the current period");
        cancel.date(first);
        cancel.reason("ended that day");
        cancel.confirm("Cancel the subscription");
        assertThat(page.state()).isEqualTo("Canceled");
        assertThat(rest.subscriptionNow(number).getString("endedOn")).isEqualTo(first);
    }

    @Test
    void details_show_everything_and_the_code_when_asked() {
        String code = rest.code(number);
        assertThat(browser.driver.getPageSource()).doesNotContain(code);
        assertThat(page.details()).contains("Serial", "5 to 100", "EUR 3.00").doesNotContain(code);
        Accessibility.of(browser, "BSS subscription, details");
        page.open(number);
        assertThat(page.revealCode()).isEqualTo(code);
        browser.button("QR").click();
        browser.visible(By.cssSelector("dialog[open] svg.qr"));
        Accessibility.of(browser, "BSS subscription, QR");
        page.open(number);
        assertThat(page.tab("Timeline")).contains("Activation code read");
    }

    @Test
    void renewal_is_switched_off_and_on() {
        page.begin("Switch renewal off").confirm("Switch off");
        assertThat(page.message()).contains("does not renew any more");
        page.begin("Switch renewal on").confirm("Switch on");
        assertThat(page.message()).contains("renews by itself again");
    }

    @Test
    void a_double_click_increases_once() {
        Dialog increase = page.begin("Increase Seats");
        increase.seats(5);
        browser.leaving(() -> browser.driver.executeScript(
                "const b = document.querySelector('dialog[open] button.primary'); b.click(); b.click();"));
        assertThat(page.seats()).isEqualTo(15);
        assertThat(rest.get("/subscriptions/" + number + "/orders").getJsonArray("items")).hasSize(2);
    }

    @Test
    void of_two_people_at_one_subscription_the_second_is_told_and_keeps_what_was_typed() {
        Dialog decrease = page.begin("Decrease Seats");
        decrease.seats(3);
        decrease.reason("three people left");
        browser.meanwhile(() -> {
            portal.administratorAt("/admin/subscription.xhtml?number=" + number);
            new SubscriptionPage(browser).increaseSeats(2);
        });
        decrease.confirm("Decrease");
        browser.says("Someone changed this meanwhile");
        assertThat(decrease.typedSeats()).isEqualTo("3");
        assertThat(decrease.typedReason()).isEqualTo("three people left");
        Accessibility.of(browser, "BSS subscription, changed meanwhile");
        browser.settled();
        assertThat(decrease.text()).contains("9 seats stay");
        decrease.confirm("Decrease");
        assertThat(page.seats()).isEqualTo(9);
    }
}
