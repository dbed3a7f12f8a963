package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Users, tokens, the audit log, what an auditor sees, and importing. */
class AccessIT extends Journey {

    @Test
    void somebody_is_invited_by_a_link_that_works_once() {
        String email = Rest.unique("auditor").replace(' ', '.') + "@tenure.example";
        String link = portal.invite(email, "Ada Udit", "Auditor", "");
        Accessibility.of(browser, "users, invited");
        browser.open("/admin/users.xhtml?q=" + email);
        assertThat(browser.text()).contains("Ada Udit", "Invited");
        Accessibility.of(browser, "users");
        browser.leaving(browser.visible(By.linkText("Ada Udit"))::click);
        Accessibility.of(browser, "user");
        browser.open("/admin/mail.xhtml");
        assertThat(browser.text()).contains(email);
        Accessibility.of(browser, "mail");
        portal.accept(link, "seven white horses");
        browser.open(link.substring(link.indexOf('/', 8)));
        assertThat(browser.text()).contains("This invitation no longer works");
        portal.signInAt("/admin/subscriptions.xhtml", email, "seven white horses");
        assertThat(browser.heading()).isEqualTo("Subscriptions");
    }

    @Test
    void a_user_is_kept_out_and_let_in_again() {
        Portal.Login login = portal.newCustomer(rest);
        portal.administratorAt("/admin/users.xhtml?q=" + login.email());
        browser.leaving(browser.visible(By.cssSelector("table.list a.whole"))::click);
        browser.button("Disable").click();
        Dialog dialog = new Dialog(browser).opened();
        Accessibility.of(browser, "user, disabling");
        dialog.reason("left the company");
        dialog.confirm("Disable");
        browser.says("is disabled");
        portal.signOut();
        portal.signIn(login);
        assertThat(browser.heading()).isEqualTo("Sign in");
    }

    @Test
    void a_token_is_shown_once_and_revoked() {
        String name = Rest.unique("nightly report");
        portal.administratorAt("/admin/tokens.xhtml");
        Accessibility.of(browser, "tokens");
        browser.button("Issue a token").click();
        Dialog dialog = new Dialog(browser).opened();
        Accessibility.of(browser, "tokens, issuing");
        browser.type("Name", name);
        browser.choose("Role", "Auditor");
        dialog.confirm("Issue");
        String token = browser.visible(By.id("token")).getText();
        assertThat(token).hasSizeGreaterThan(20);
        Accessibility.of(browser, "tokens, issued");
        browser.open("/admin/tokens.xhtml");
        assertThat(browser.text()).contains(name).doesNotContain(token);
        browser.visible(By.xpath("//tr[contains(., '" + name + "')]//button[.='Revoke']")).click();
        dialog.opened().confirm("Revoke");
        browser.says(name + " is revoked");
    }

    @Test
    void the_audit_log_is_filtered_by_who_and_what() {
        String number = rest.subscription(rest.customer(Rest.unique("Iron Gate"))).getString("number");
        portal.administratorAt("/admin/audit.xhtml");
        assertThat(browser.text()).contains(number);
        Accessibility.of(browser, "audit");
        browser.leaving(() -> browser.visible(By.cssSelector("select[name=action]"))
                .findElement(By.xpath("./option[.='Customer added']")).click());
        assertThat(browser.text()).doesNotContain(number);
        assertThat(browser.path()).contains("action=CUSTOMER_ADDED");
    }

    @Test
    void an_auditor_sees_everything_and_every_action_says_why_it_is_not_theirs() {
        String number = rest.subscription(rest.customer(Rest.unique("Juniper"))).getString("number");
        portal.auditorAt("/admin/subscription.xhtml?number=" + number);
        SubscriptionPage page = new SubscriptionPage(browser);
        Accessibility.of(browser, "BSS subscription, auditor");
        assertThat(page.whyNot("Increase Seats")).isEqualTo("Auditors change nothing");
        assertThat(page.whyNot("Suspend")).isEqualTo("Auditors change nothing");
        assertThat(page.whyNot("Cancel Subscription")).isEqualTo("Auditors change nothing");
        assertThat(browser.text()).contains("Codes stay hidden from auditors");
        browser.open("/admin/customers.xhtml");
        assertThat(browser.button("Add customer").getText()).contains("Auditors change nothing");
        browser.open("/admin/users.xhtml");
        assertThat(browser.button("Invite").getText()).contains("Auditors change nothing");
    }

    @Test
    void a_price_list_is_checked_and_then_imported(@TempDir Path folder) throws IOException {
        String code = Rest.unique("IMP").replace(' ', '-');
        String header = "sku,product,name,edition,key_type,min_seats,unit_price,currency,billing,period\n";
        portal.administratorAt("/admin/import.xhtml");
        Accessibility.of(browser, "import");
        check(Files.writeString(folder.resolve("wrong.csv"), header + code + ",P,N,STANDARD,DEVICE,0,x,EUR,PRORATED,P1M\n"));
        browser.says("nothing was imported");
        assertThat(browser.visible(By.id("wrong")).getText()).contains("2", "unit_price", "x");
        Accessibility.of(browser, "import, refused");

        browser.open("/admin/import.xhtml");
        check(Files.writeString(folder.resolve("right.csv"), header + code + ",P,N,STANDARD,DEVICE,5,2.50,EUR,PRORATED,P1M\n"));
        browser.says("Checked, nothing was changed: 1 row is new");
        Accessibility.of(browser, "import, checked");
        assertThat(rest.exists("/skus/" + code)).isFalse();
        browser.button("Import 1 row for real").click();
        browser.says("Imported: 1 row is new");
        assertThat(rest.exists("/skus/" + code)).isTrue();
    }

    private void check(Path file) {
        browser.driver.findElement(By.id("file")).sendKeys(file.toString());
        browser.button("Check the files").click();
    }
}
