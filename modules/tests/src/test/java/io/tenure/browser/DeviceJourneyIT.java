package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What a customer does with devices: a reserve code that takes over, one that cannot, and how that is mended. */
class DeviceJourneyIT extends Journey {

    private Portal.Login customer;
    private DevicePage page;

    @BeforeEach
    void signedIn() {
        customer = portal.customer(rest);
        page = new DevicePage(browser);
    }

    @Test
    void a_saved_code_takes_over_and_a_second_device_is_mended_with_try_again() {
        String name = Rest.unique("Laptop");
        String first = rest.covered(customer.customer(), name, 5);
        String second = rest.covered(customer.customer(), Rest.unique("Tablet"), 6);
        LocalDate end = rest.today().plusDays(5);
        String code = rest.license(1, null);
        portal.signInAt("/shop/devices.xhtml?q=" + name.substring(0, 8), customer.email(), customer.password());
        assertThat(browser.text()).contains("Ends soon", "5 days left");
        browser.leaving(browser.visible(By.linkText(name))::click);

        page.enter(code.substring(0, 17).toLowerCase().replace("-", ""));
        assertThat(page.help()).isEqualTo("5 more to come");
        browser.type("Activation code", " " + code.toLowerCase().replace("-", " "));
        assertThat(page.typed()).isEqualTo(code);
        assertThat(page.help()).isEqualTo("Complete");
        Accessibility.of(browser, "device, entering a code");
        browser.press("Save activation code");
        assertThat(portal.message()).contains("saved in reserve");
        assertThat(page.profile()).contains("The reserve code takes over on", "5");
        assertThat(page.details()).contains("Saved").doesNotContain(code);
        browser.button("Show").click();
        browser.says(code);
        rest.saveReserve(second, code);

        rest.moveTo(end.plusDays(2));
        page.open(first);
        assertThat(page.profile()).contains("Active", "364");
        assertThat(page.details()).contains("There is none");
        page.open(second);
        assertThat(page.banner("failed")).contains("As many devices use it as it is for", "Release a device");
        Accessibility.of(browser, "device, reserve code failed");
        browser.press("Try again");
        assertThat(portal.message()).contains("in use on as many devices");
        assertThat(browser.visible(By.id("history")).getText()).startsWith("History\nReserve code not activated\n" + customer.email());

        rest.moveTo(end.plusDays(11));
        page.open(first).choose("Release this device");
        Accessibility.of(browser, "device, releasing");
        browser.press("Release this device");
        assertThat(portal.message()).contains("is released");
        page.open(second);
        browser.press("Try again");
        assertThat(portal.message()).contains("is activated");
        assertThat(page.profile()).as("the days that were left of it").contains("Active", "355");
    }

    @Test
    void a_new_device_is_registered_and_activated_and_a_second_reserve_code_replaces_the_first() {
        portal.signInAt("/shop/devices.xhtml", customer.email(), customer.password());
        browser.press("Register a device");
        Accessibility.of(browser, "devices, registering");
        String name = Rest.unique("Desk");
        browser.type("Name", name);
        browser.visible(By.cssSelector("form[id=register] button")).click();
        browser.says("is registered");
        assertThat(browser.heading()).isEqualTo(name);
        page.enter("abcde;");
        assertThat(page.help()).startsWith("; does not occur in a code");
        browser.type("Activation code", rest.license(1, rest.today().plusDays(50)));
        browser.press("Activate");
        assertThat(page.profile()).contains("Active", "50", "Nothing takes over");

        page.enter(rest.license(1, rest.today().plusDays(20)));
        browser.press("Save activation code");
        browser.says("The code ends no later than the present license.");
        browser.type("Activation code", rest.license(1, null));
        browser.press("Save activation code");
        page.enter(rest.license(1, null));
        browser.press("Save activation code");
        browser.says("There is a reserve code already.");
        browser.visible(By.cssSelector(".choice input")).click();
        browser.press("Save activation code");
        assertThat(portal.message()).contains("saved in reserve");
        browser.press("Remove reserve code");
        browser.visible(By.cssSelector("form[id=removing] button")).click();
        browser.says("is removed");
    }

    @Test
    void an_administrator_does_the_same_on_the_machines_page() {
        String device = rest.covered(customer.customer(), Rest.unique("Kiosk"), 12);
        String code = rest.license(2, null);
        portal.administratorAt("/admin/machines.xhtml?kind=DEVICE&state=WARNING");
        assertThat(browser.heading()).isEqualTo("Devices without a successor");
        browser.open("/admin/machine.xhtml?id=" + device);
        page.enter(code);
        Accessibility.of(browser, "machine, entering a code");
        browser.press("Save activation code");
        assertThat(page.profile()).contains("The reserve code takes over on");
        browser.button("Show").click();
        browser.says(code);
    }
}
