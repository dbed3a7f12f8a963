package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Every page of both portals with everybody, found in the modules' folders, so that a new one cannot be forgotten. */
@RunAsClient
class RolesOfPagesIT extends OverRest {

    /** Pages that show one thing, and how they are asked for it. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("/admin/subscription.xhtml", "?number={subscription}"),
            Map.entry("/admin/change.xhtml", "?number={subscription}&kind=INCREASE_SEATS&seats=1"),
            Map.entry("/admin/task.xhtml", "?number={task}"),
            Map.entry("/admin/taskprogress.xhtml", "?number={task}"),
            Map.entry("/admin/license.xhtml", "?serial={license}"),
            Map.entry("/admin/webhook.xhtml", "?id={webhook}"),
            Map.entry("/admin/customer.xhtml", "?number={customer}"),
            Map.entry("/admin/user.xhtml", "?id=1"),
            Map.entry("/admin/buy.xhtml", "?customer={customer}&sku={sku}&seats=10"),
            Map.entry("/admin/sku.xhtml", "?code={sku}"),
            Map.entry("/admin/skuchange.xhtml", "?code={sku}&minSeats=5&maxSeats=100"),
            Map.entry("/shop/subscription.xhtml", "?number={subscription}"),
            Map.entry("/admin/key.xhtml", "?serial={key}"),
            Map.entry("/shop/configure.xhtml", "?sku={sku}"),
            Map.entry("/shop/preview.xhtml", "?number={subscription}&kind=INCREASE_SEATS&seats=1"),
            Map.entry("/shop/device.xhtml", "?id={machine}"),
            Map.entry("/admin/update.xhtml", "?machine={installation}"),
            Map.entry("/admin/group.xhtml", "?name={group}"),
            Map.entry("/admin/machine.xhtml", "?id={machine}"));

    /** Pages of the BSS portal that an auditor does not read: caught mail, and what is nothing but a form. */
    private static final List<String> ADMINISTRATORS_ONLY = List.of("/admin/mail.xhtml", "/admin/import.xhtml",
            "/admin/buy.xhtml", "/admin/newsku.xhtml", "/admin/newtask.xhtml", "/admin/newlicense.xhtml");

    private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*>");

    private static final Pattern INSIDE = Pattern.compile("java\\.(lang|util)|io\\.tenure\\.|Exception:|#\\{");

    private static List<String> pages(String module, String folder) {
        Path resources = Path.of(System.getProperty("tenure.test.home"), "modules", module,
                "src/main/resources/META-INF/resources");
        try (Stream<Path> files = Files.walk(resources.resolve(folder))) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + resources.relativize(file)).sorted().toList();
            assertThat(pages).hasSizeGreaterThan(4);
            return pages;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<String> bss() {
        return pages("bss", "admin");
    }

    private static List<String> shop() {
        return pages("storefront", "shop");
    }

    private String asked(String page, String subscription) {
        Answer read = read(subscription);
        return page + PARAMETERS.getOrDefault(page, "").replace("{subscription}", subscription)
                .replace("{key}", given.keyOf(subscription)).replace("{task}", page.contains("/task") && !page.endsWith("/tasks.xhtml")
                        ? given.task(given.keyOf(subscription), given.device(read.text("customer"))) : "")
                .replace("{license}", page.endsWith("/license.xhtml") ? given.license() : "")
                .replace("{webhook}", page.endsWith("/webhook.xhtml") ? given.webhook() : "")
                .replace("{customer}", read.text("customer")).replace("{sku}", read.text("sku"))
                .replace("{group}", page.endsWith("/group.xhtml") ? given.group() : "")
                .replace("{installation}", page.endsWith("/update.xhtml") ? given.installation() : "")
                .replace("{machine}", page.contains("machine") || page.endsWith("/device.xhtml") ? given.device(read.text("customer")) : "");
    }

    private static void shows(Portal portal, String page, int status) {
        Answer answer = portal.get(page);
        assertThat(answer.status()).as(page).isEqualTo(status);
        assertThat(INSIDE.matcher(answer.body()).find()).as(page + " shows the inside").isFalse();
        assertThat(answer.header("Content-Security-Policy")).as(page).contains("script-src 'self'");
    }

    private static void leads(Portal portal, String page, String to) {
        Answer answer = portal.get(page);
        assertThat(answer.status()).as(page).isEqualTo(302);
        assertThat(answer.header("Location")).as(page).contains(to);
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_login_and_back() {
        Portal nobody = Portal.at(this.nobody);
        Stream.concat(bss().stream(), shop().stream()).forEach(page -> leads(nobody, page, "/login.xhtml?to="));
        leads(nobody, "/account.xhtml", "/login.xhtml?to=");
        leads(nobody, "/shop/export/charges.csv", "/login.xhtml?to=");
        leads(nobody, "/admin/export/subscriptions.csv", "/login.xhtml?to=");
    }

    @Test
    void an_administrator_reads_every_page_of_the_bss_and_enters_the_storefront_for_a_customer() {
        String subscription = given.subscription(10);
        Portal administrator = Portal.administrator(nobody);
        bss().forEach(page -> shows(administrator, asked(page, subscription), 200));
        shop().forEach(page -> leads(administrator, asked(page, subscription), "/admin/customers.xhtml"));
        String customer = "/admin/customer.xhtml?number=" + read(subscription).text("customer");
        administrator.submit(administrator.get(customer), customer, "act", "start", Map.of()).is(302);
        shop().forEach(page -> shows(administrator, asked(page, subscription), 200));
        shows(administrator, asked("/shop/subscription.xhtml", given.subscription(10)), 404);
    }

    @Test
    void an_auditor_reads_the_bss_and_does_not_enter_the_storefront() {
        String subscription = given.subscription(10);
        Portal auditor = Portal.auditor(nobody);
        bss().forEach(page -> shows(auditor, asked(page, subscription), ADMINISTRATORS_ONLY.contains(page) ? 403 : 200));
        shop().forEach(page -> shows(auditor, asked(page, subscription), 403));
    }

    /** Buttons of Faces forms have names with a colon; those of searches have none. */
    private static boolean isLive(String button) {
        boolean changes = button.contains("data-dialog=") || button.matches(".*\\bname=\"[^\"]*:[^\"]*\".*");
        return changes && !button.contains("aria-disabled=\"true\"") && !button.matches(".*\\sdisabled(=|\\s|>).*");
    }

    @Test
    void an_auditor_finds_no_button_that_changes_something() {
        String subscription = given.subscription(10);
        Portal auditor = Portal.auditor(nobody);
        bss().stream().filter(page -> !ADMINISTRATORS_ONLY.contains(page)).forEach(page -> {
            String body = auditor.get(asked(page, subscription)).body();
            String main = body.substring(Math.max(0, body.indexOf("<main")));
            assertThat(BUTTON.matcher(main).results().map(found -> found.group()).filter(RolesOfPagesIT::isLive)).as(page)
                    .isEmpty();
        });
        auditor.get("/admin/keyfile?serial=" + given.license()).is(403);
    }

    @Test
    void a_customer_reads_the_storefront_and_does_not_enter_the_bss() {
        String subscription = given.subscription(10);
        Portal customer = Portal.customer(nobody, read(subscription).text("customer"));
        shop().forEach(page -> shows(customer, asked(page, subscription), 200));
        bss().forEach(page -> shows(customer, asked(page, subscription), 403));
        shows(customer, "/account.xhtml", 200);
    }

    @Test
    void a_foreign_customers_subscription_is_not_there() {
        Portal customer = Portal.customer(nobody, given.customer());
        String foreign = given.subscription(10);
        shows(customer, asked("/shop/subscription.xhtml", foreign), 404);
        shows(customer, asked("/shop/preview.xhtml", foreign), 404);
        assertThat(customer.get("/shop/subscriptions.xhtml?q=" + foreign).is(200).body())
                .doesNotContain("number=" + foreign);
    }

    @Test
    void a_foreign_customers_device_and_any_machine_that_is_no_device_are_not_there() {
        String own = given.customer();
        Portal customer = Portal.customer(nobody, own);
        String foreign = given.device(given.customer());
        shows(customer, "/shop/device.xhtml?id=" + foreign, 404);
        shows(customer, "/shop/device.xhtml?id=" + foreign + "&change=code", 404);
        String svm = given.machine(Json.of("name", GivenOverRest.unique("svm"), "kind", "SVM", "customer", own));
        shows(customer, "/shop/device.xhtml?id=" + svm, 404);
        shows(customer, "/shop/device.xhtml?id=" + given.device(own), 200);
        assertThat(customer.get("/shop/devices.xhtml?q=" + foreign).is(200).body()).doesNotContain("id=" + foreign);
    }

    @Test
    void an_auditor_finds_no_button_on_the_license_of_a_device() {
        String device = given.device(given.customer());
        String body = Portal.auditor(nobody).get("/admin/machine.xhtml?id=" + device + "&change=code").is(200).body();
        assertThat(body).contains("License details").doesNotContain("data-code", "name=\"enter", "name=\"again", "name=\"reserve:show");
    }

    @Test
    void exports_hold_what_the_reader_may_see_and_no_more() {
        String own = given.subscription(10);
        String foreign = given.subscription(10);
        Portal customer = Portal.customer(nobody, read(own).text("customer"));
        for (String list : List.of("subscriptions", "charges", "orders")) {
            assertThat(customer.get("/shop/export/" + list + ".csv").is(200).body()).as(list).contains(own)
                    .doesNotContain(foreign);
        }
        customer.get("/shop/export/none.csv").is(404);
        customer.get("/admin/export/subscriptions.csv").is(403);
        Portal auditor = Portal.auditor(nobody);
        assertThat(auditor.get("/admin/export/subscriptions.csv?q=" + own).is(200).body()).contains(own);
        auditor.get("/shop/export/charges.csv").is(403);
    }

    @Test
    void the_session_gets_a_new_id_at_sign_in_and_is_a_cookie_that_scripts_do_not_see() {
        Portal nobody = Portal.at(this.nobody);
        String before = nobody.get("/login.xhtml").header("Set-Cookie");
        Portal administrator = Portal.administrator(this.nobody);
        assertThat(before).contains("TENURE_SESSION=").containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(administrator.sessionIds()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void a_session_counts_for_nothing_in_the_api() {
        Portal administrator = Portal.administrator(nobody);
        assertThat(administrator.get("/api/v1/subscriptions").status()).isEqualTo(401);
    }

    @Test
    void a_form_without_the_state_of_its_page_does_nothing() {
        Portal administrator = Portal.administrator(nobody);
        String customer = given.customer();
        String page = "/admin/customer.xhtml?number=" + customer;
        Map<String, String> pressed = Map.of("act", "act", "act:start", "");
        administrator.post(page, pressed);
        leads(administrator, "/shop/index.xhtml", "/admin/customers.xhtml");
        Map<String, String> forged = new HashMap<>(pressed);
        forged.put("jakarta.faces.ViewState", "1234567890:-987654321");
        assertThat(administrator.post(page, forged).is(302).header("Location")).contains("/expired.xhtml");
        leads(administrator, "/shop/index.xhtml", "/admin/customers.xhtml");
    }
}
