package io.tenure.browser;

import jakarta.json.JsonObject;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Every page of both portals, with dialogs open and closed: in light and dark without a serious violation, and on a
 * screen of 360 px without one and without scrolling sideways.
 */
class AccessibilityIT extends Journey {

    private static final int PHONE = 360;

    private final SoftAssertions found = new SoftAssertions();

    @Test
    void pages_for_everybody() {
        walk("/login.xhtml", "/login.xhtml?ended=true", "/forgot.xhtml", "/forgot.xhtml?sent=true",
                "/invitation.xhtml?token=over", "/reset.xhtml?token=over", "/expired.xhtml");
        found.assertAll();
    }

    @Test
    void pages_of_the_storefront() {
        Portal.Login login = portal.customer(rest);
        JsonObject sku = rest.sku();
        String number = rest.subscription(login.customer(), sku.getString("code"), 10).getString("number");
        String ended = rest.subscription(login.customer()).getString("number");
        rest.action(ended, "cancel", "{'when':'END_OF_PERIOD'}");
        portal.signInAt("/shop/index.xhtml", login.email(), login.password());
        String one = "/shop/subscription.xhtml?number=" + number;
        walk("/shop/index.xhtml", "/shop/index.xhtml?q=nothing", "/shop/configure.xhtml?sku=" + sku.getString("code"),
                "/shop/subscriptions.xhtml", one + "&change=increase", one + "&change=cancel", one + "&tab=charges",
                one + "&tab=devices", one + "&tab=timeline", "/shop/subscription.xhtml?number=" + ended, "/shop/charges.xhtml",
                "/shop/charges.xhtml?tab=orders", "/account.xhtml", "/shop/nothing.xhtml");
        devices(login.customer());
        browser.open(one);
        browser.press("Get Activation Code");
        look("activation code");
        portal.menu();
        look("own menu");
        browser.complaints();
        found.assertAll();
    }

    private void devices(String customer) {
        String waits = rest.covered(customer, Rest.unique("Reception"), 20);
        rest.saveReserve(waits, rest.license(1, null));
        String none = rest.device(customer, Rest.unique("New"));
        String page = "/shop/device.xhtml?id=";
        walk("/shop/devices.xhtml", "/shop/devices.xhtml?q=nothing", "/shop/devices.xhtml?change=register", page + waits,
                page + waits + "&change=code", page + waits + "&change=release", page + waits + "&change=remove",
                page + none, page + none + "&change=code");
    }

    @Test
    void lists_of_the_bss_portal() {
        rest.subscription(rest.customer(Rest.unique("Kestrel")));
        portal.administratorAt("/admin/index.xhtml");
        walk("/admin/index.xhtml", "/admin/subscriptions.xhtml", "/admin/subscriptions.xhtml?q=nothing", "/admin/orders.xhtml",
                "/admin/orders.xhtml?status=all", "/admin/charges.xhtml", "/admin/catalog.xhtml", "/admin/newsku.xhtml",
                "/admin/buy.xhtml", "/admin/import.xhtml", "/admin/mail.xhtml", "/admin/audit.xhtml", "/admin/clock.xhtml",
                "/admin/search.xhtml?q=Kestrel", "/admin/notifications.xhtml", "/admin/jobs.xhtml", "/account.xhtml");
        opened("/admin/customers.xhtml", "Add customer");
        opened("/admin/users.xhtml", "Invite");
        opened("/admin/tokens.xhtml", "Issue a token");
        opened("/admin/webhooks.xhtml", "Add a webhook");
        found.assertAll();
    }

    @Test
    void records_of_the_bss_portal() {
        String customer = rest.customer(Rest.unique("Larkspur"));
        JsonObject sku = rest.sku();
        String number = rest.subscription(customer, sku.getString("code"), 10).getString("number");
        portal.administratorAt("/admin/index.xhtml");
        String one = "/admin/subscription.xhtml?number=" + number;
        opened(one, "Increase Seats", "Suspend", "Cancel Subscription");
        walk(one + "&tab=charges", one + "&tab=orders", one + "&tab=keys", one + "&tab=devices", one + "&tab=details",
                one + "&tab=timeline");
        String device = rest.covered(customer, Rest.unique("Counter"), 20);
        rest.saveReserve(device, rest.license(1, null));
        walk("/admin/machines.xhtml?kind=DEVICE&state=WARNING", "/admin/machine.xhtml?id=" + device,
                "/admin/machine.xhtml?id=" + device + "&change=code", "/admin/machine.xhtml?id=" + device + "&change=release");
        opened("/admin/customer.xhtml?number=" + customer, "Edit");
        walk("/admin/customer.xhtml?number=" + customer + "&tab=users", "/admin/customer.xhtml?number=" + customer + "&tab=timeline");
        opened("/admin/sku.xhtml?code=" + sku.getString("code"), "Edit price and range", "Retire");
        opened("/admin/webhook.xhtml?id=" + rest.webhook(), "Send a test event", "Send events again", "Edit",
                "Replace the secret", "Switch off", "Delete");
        browser.open("/admin/users.xhtml");
        browser.leaving(browser.visible(By.cssSelector("table.list a.whole"))::click);
        look("user");
        browser.open("/admin/index.xhtml");
        browser.width(PHONE);
        browser.visible(By.cssSelector("[data-rail]")).click();
        check("menu on a phone", Accessibility.ALL);
        found.assertAll();
    }

    @Test
    void keys_machines_tasks_and_licenses() {
        String key = rest.key(rest.subscription(rest.customer(Rest.unique("Sandpiper"))).getString("number"));
        String machine = rest.post("/machines", "{'name':'%s','kind':'SVM','group':'Hall 12','guests':[{'name':'db','os':'SERVER'},"
                + "{'name':'vdi','os':'DESKTOP'}]}", Rest.unique("svm")).getString("id");
        String task = rest.post("/activation-tasks", "{'name':'Renew','key':'%s','additional':true,'machines':['%s'],'run':true}",
                key, machine).getString("id");
        String license = rest.post("/authority/licenses", "{'form':'ACTIVATION_CODE','keyType':'SERVER','licenseType':'COMMERCIAL',"
                + "'edition':'STANDARD','limit':10,'expiresOn':'%s'}", rest.today().plusYears(2)).getString("serial");
        portal.administratorAt("/admin/index.xhtml");
        opened("/admin/keys.xhtml", "Add key files", "Add by activation code");
        walk("/admin/keys.xhtml?q=nothing");
        opened("/admin/key.xhtml?serial=" + key, "Delete key");
        opened("/admin/machines.xhtml", "Add machine");
        opened("/admin/machine.xhtml?id=" + machine, "Edit");
        walk("/admin/machine.xhtml?id=" + machine + "&tab=timeline", "/admin/tasks.xhtml", "/admin/newtask.xhtml");
        browser.until(there -> rest.get("/activation-tasks/" + task).getInt("done") == 1);
        opened("/admin/task.xhtml?number=" + task, "Run again for the failed", "Run again for all");
        String installation = rest.installation(Rest.unique("backup"), rest.updatable(rest.today().plusYears(2)));
        opened("/admin/update.xhtml?machine=" + installation, "Update license automatically");
        opened("/admin/group.xhtml?name=Hall+12", "Change automatic update");
        walk("/admin/updates.xhtml", "/admin/updates.xhtml?group=Hall+12", "/admin/updates.xhtml?q=nothing", "/admin/machine.xhtml?id=" + installation);
        opened("/admin/license.xhtml?serial=" + license, "Publish a newer key", "Block license");
        walk("/admin/licenses.xhtml", "/admin/licenses.xhtml?q=nothing", "/admin/newlicense.xhtml");
        opened("/admin/signingkeys.xhtml", "Replace the signing key");
        found.assertAll();
    }

    private void walk(String... paths) {
        for (String path : paths) {
            browser.open(path);
            look(path);
        }
    }

    /** The page, and then each of its dialogs. */
    private void opened(String path, String... buttons) {
        walk(path);
        for (String button : buttons) {
            browser.open(path);
            WebElement opener = browser.visible(By.xpath("//main//button[@data-dialog][starts-with(normalize-space(.), '" + button + "')]"));
            opener.click();
            new Dialog(browser).opened();
            look(path + ", " + button);
        }
    }

    private void look(String place) {
        browser.driver.executeScript("document.documentElement.dataset.theme = 'light'");
        check(place + " light", Accessibility.ALL);
        browser.driver.executeScript("document.documentElement.dataset.theme = 'dark'");
        check(place + " dark", Accessibility.COLORS);
        browser.width(PHONE);
        browser.driver.executeScript("document.documentElement.dataset.theme = 'light'");
        check(place + " 360 px", Accessibility.LAYOUT);
        found.assertThat(sticksOut()).as(place + " is wider than 360 px").isEmpty();
        browser.width(0);
    }

    private void check(String place, List<String> rules) {
        found.assertThat(Accessibility.violations(browser.driver, rules)).as(place).isEmpty();
    }

    /** What makes the document scroll sideways. */
    @SuppressWarnings("unchecked")
    private List<String> sticksOut() {
        return (List<String>) browser.driver.executeScript("""
                if (document.documentElement.scrollWidth <= 360) return [];
                return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 361)
                  .map(e => e.outerHTML.slice(0, 120)).slice(-3)""");
    }
}
