package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The New Task Wizard where it refuses, warns and waits (domain.md 000.19-27). */
class TaskWizardIT extends Journey {

    private JsonObject license(String type, String form) {
        return rest.post("/authority/licenses", "{'form':'%s','keyType':'%s','licenseType':'COMMERCIAL','edition':'STANDARD',"
                + "'limit':5,'expiresOn':'%s','product':'Server Shield'}", form, type, rest.today().plusYears(1));
    }

    private String stored(String type) {
        return rest.post("/keys", "{'activationCode':'%s'}", license(type, "ACTIVATION_CODE").getString("activationCode"))
                .getString("serial");
    }

    private String svm() {
        return rest.post("/machines", "{'name':'%s','kind':'SVM','guests':[{'name':'db','os':'SERVER'},"
                + "{'name':'vdi','os':'DESKTOP'}]}", Rest.unique("svm")).getString("id");
    }

    private void hold(String machine, String key) {
        String task = rest.post("/activation-tasks", "{'name':'First','key':'%s','machines':['%s'],'run':true}", key, machine)
                .getString("id");
        browser.until(there -> rest.get("/activation-tasks/" + task).getString("state").equals("COMPLETED"));
    }

    private void choose(String field, String value) {
        browser.visible(By.cssSelector("input[name=" + field + "][value=" + value + "]")).click();
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            browser.press("Next");
        }
    }

    @Test
    void a_key_is_added_on_the_spot_and_one_kind_of_guests_without_a_successor_is_warned_of(@TempDir Path folder)
            throws IOException {
        String machine = svm();
        hold(machine, stored("SERVER"));
        hold(machine, stored("DESKTOP"));
        Path file = Files.writeString(folder.resolve("next.key"), rest.post("/authority/licenses", "{'form':'KEY_FILE',"
                + "'keyType':'SERVER','licenseType':'COMMERCIAL','edition':'STANDARD','limit':5,'expiresOn':'%s'}",
                rest.today().plusYears(2)).getString("keyFile"));
        portal.administratorAt("/admin/machine.xhtml?id=" + machine);
        browser.press("New task for this machine");
        browser.press("Next");
        choose("source", "CODE");
        browser.type("Activation code", "AAAAA-AAAAA-AAAAA-AAAAA");
        browser.press("Next");
        assertThat(browser.visible(By.cssSelector(".CODE .error")).getText()).isNotEmpty();
        choose("source", "FILE");
        browser.visible(By.id("keyFile")).sendKeys(file.toString());
        browser.visible(By.cssSelector("input[id$=additional]")).click();
        browser.press("Next");
        browser.says("is in storage");
        steps(2);
        assertThat(browser.visible(By.id("preflight")).getText()).contains("for one kind only", "It is so on 1 machine",
                "Would get it");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void machines_that_are_none_and_moments_that_have_passed_are_refused_where_they_are_typed() {
        portal.administratorAt("/admin/newtask.xhtml");
        choose("targetBy", "MACHINES");
        browser.type("Machines", "M-999999999");
        browser.press("Next");
        assertThat(browser.visible(By.cssSelector(".MACHINES .error")).getText()).contains("There is no machine M-999999999");
        browser.type("Machines", svm());
        browser.press("Next");
        browser.press("Next");
        assertThat(browser.visible(By.cssSelector(".STORED .error")).getText()).contains("Fill in the key");
        browser.visible(By.cssSelector("select[id$=key] option:nth-child(2)")).click();
        browser.settled();
        browser.press("Next");
        choose("when", "LATER");
        browser.driver.executeScript("document.querySelector('input[type=date]').removeAttribute('min');"
                + "document.querySelector('input[type=date]').value = '2020-01-01'");
        browser.press("Next");
        assertThat(browser.visible(By.cssSelector(".LATER .error")).getText()).contains("has passed");
    }

    /** Fifty keys are on a page; the one that is looked for was the first of all. */
    @Test
    void any_key_of_a_large_storage_is_found_by_what_it_is_called_and_by_walking_through_the_pages() {
        String product = Rest.unique("Rare Shield");
        JsonObject wanted = rest.post("/authority/licenses", "{'form':'ACTIVATION_CODE','keyType':'SERVER','licenseType':'TRIAL',"
                + "'edition':'STANDARD','limit':5,'expiresOn':'%s','product':'%s'}", rest.today().plusYears(1), product);
        String serial = rest.post("/keys", "{'activationCode':'%s'}", wanted.getString("activationCode")).getString("serial");
        for (int i = 0; i < 51; i++) {
            stored("SERVER");
        }
        portal.administratorAt("/admin/newtask.xhtml?machines=" + svm());
        browser.press("Next");
        assertThat(offered(serial)).isFalse();
        for (int pages = 0; pages < 30 && !offered(serial); pages++) {
            browser.press("Older keys");
        }
        assertThat(offered(serial)).isTrue();
        browser.press("Newest keys");
        assertThat(offered(serial)).isFalse();
        for (String words : List.of(product, wanted.getString("activationCode"), serial.substring(0, 20))) {
            find(words);
            assertThat(browser.visible(By.cssSelector("select[id$=key]")).getAttribute("value")).as(words).isEqualTo(serial);
        }
        browser.visible(By.cssSelector("select[name=licenseType] option[value=COMMERCIAL]")).click();
        find(product);
        assertThat(browser.text()).contains("No key that machines can get matches this.");
        find("");
        browser.visible(By.cssSelector("select[name=licenseType] option[value=TRIAL]")).click();
        find(product);
        browser.press("Next");
        assertThat(browser.text()).contains("When");
        assertThat(browser.complaints()).isEmpty();
    }

    private boolean offered(String serial) {
        return !browser.driver.findElements(By.cssSelector("option[value='" + serial + "']")).isEmpty();
    }

    private void find(String words) {
        WebElement search = browser.visible(By.cssSelector("input[name=find]"));
        search.clear();
        search.sendKeys(words);
        browser.press("Search");
    }

    @Test
    void a_task_that_waits_is_run_by_hand_and_said_to_be_another_when_somebody_was_faster() {
        String key = stored("SERVER");
        String task = rest.post("/activation-tasks", "{'name':'By hand','key':'%s','machines':['%s']}", key, svm())
                .getString("id");
        portal.administratorAt("/admin/task.xhtml?number=" + task);
        assertThat(browser.text()).contains("The task waits until somebody runs it");
        browser.visible(By.cssSelector("[data-dialog=run-dialog]")).click();
        Dialog dialog = new Dialog(browser).opened();
        rest.post("/activation-tasks/" + task + "/run", "{}");
        browser.until(there -> rest.get("/activation-tasks/" + task).getString("state").equals("COMPLETED"));
        dialog.confirm("Run");
        assertThat(dialog.opened().text()).contains("Someone changed this meanwhile");
    }

    @Test
    void the_wizard_is_walked_through_without_a_mouse() {
        String machine = svm();
        String key = stored("SERVER");
        portal.administratorAt("/admin/newtask.xhtml?machines=" + machine + "&key=" + key);
        Keyboard keyboard = new Keyboard(browser);
        for (int step = 1; step < 5; step++) {
            keyboard.waitsAt(browser.visible(By.cssSelector("main h2")).getText());
            keyboard.tabTo("Next");
            browser.leaving(keyboard::enter);
        }
        keyboard.tabTo("Finish");
        browser.leaving(keyboard::enter);
        browser.until(there -> browser.text().contains("Completed"));
        assertThat(rest.get("/machines/" + machine + "/keys").getJsonArray("active")).hasSize(1);
    }
}
