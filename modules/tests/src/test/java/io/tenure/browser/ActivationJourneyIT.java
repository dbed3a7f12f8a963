package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * An administrator renews the licenses of 500 machines: two keys come into storage, the wizard puts the second behind the
 * first, 30 machines refuse, the reason is mended, and the day after the first key's end the second has taken over.
 */
class ActivationJourneyIT extends Journey {

    private static final int MACHINES = 500;
    private static final int WITH_A_KEY = 470;

    private final String group = Rest.unique("Hall");

    @Test
    void a_fleet_is_renewed_before_its_keys_end(@TempDir Path folder) throws IOException {
        LocalDate today = LocalDate.parse(rest.get("/sandbox/clock").getString("now").substring(0, 10));
        JsonObject present = license("ACTIVATION_CODE", today.plusDays(3));
        JsonObject next = license("KEY_FILE", today.plusYears(2));
        List<String> machines = machines();

        portal.administratorAt("/admin/keys.xhtml");
        addByCode(present.getString("activationCode"));
        addByFile(Files.writeString(folder.resolve("next.key"), next.getString("keyFile")));
        rest.post("/activation-tasks", "{'name':'Present','key':'%s','machines':[%s],'run':true}", present.getString("serial"),
                machines.stream().limit(WITH_A_KEY).map(one -> "'" + one + "'").collect(Collectors.joining(",")));
        browser.until(there -> holding(present.getString("serial")) == WITH_A_KEY);

        String task = renewInTheWizard(next.getString("serial"));
        mend(task, present.getString("serial"));

        browser.press("+1 week");
        browser.open("/admin/machine.xhtml?id=" + machines.get(MACHINES - 1));
        assertThat(browser.visible(By.id("keys")).getText()).contains(next.getString("serial"), "Active")
                .doesNotContain(present.getString("serial"), "Additional");
        browser.press("Timeline");
        assertThat(browser.text()).contains("Additional key took over");
        assertThat(browser.complaints()).isEmpty();
    }

    private void addByCode(String code) {
        browser.button("Add by activation code").click();
        Dialog dialog = new Dialog(browser).opened();
        browser.type("Activation code", code);
        dialog.confirm("Add key");
        browser.says("is in storage");
    }

    private void addByFile(Path file) {
        browser.open("/admin/keys.xhtml");
        browser.button("Add key files").click();
        Dialog dialog = new Dialog(browser).opened();
        browser.visible(By.id("file")).sendKeys(file.toString());
        dialog.button("Add these files").click();
        browser.says("1 of 1 file added");
    }

    /** Step by step, to the page of the task; its number. */
    private String renewInTheWizard(String key) {
        browser.open("/admin/tasks.xhtml");
        browser.press("New task");
        browser.press("Next");
        assertThat(browser.text()).contains("Fill in the group");
        browser.choose("Group", group + " (500 machines)");
        browser.press("Next");
        chooseKey(key);
        browser.says("Commercial, Standard");
        browser.visible(By.xpath("//label[starts-with(normalize-space(.), 'Use the key as an additional key')]")).click();
        browser.press("Next");
        browser.press("Next");
        browser.press("Next");
        assertThat(browser.visible(By.id("preflight")).getText()).contains("Would get the key\n470 of 500", "Would refuse\n30",
                "The machine has no active key.");
        Accessibility.of(browser, "wizard, finish");
        browser.press("Finish");
        browser.says("Completed with errors");
        return browser.path().replaceAll(".*number=", "");
    }

    /** Reads why 30 refused, puts the active key on them, and runs the first task again for them. */
    private void mend(String task, String key) {
        browser.until(there -> browser.shows(By.id("why")));
        assertThat(browser.visible(By.id("why")).getText()).contains("30", "The machine has no active key.",
                "Put an active key on it first");
        browser.press("Show these 30");
        assertThat(browser.driver.findElements(By.cssSelector("#results tbody tr"))).hasSize(MACHINES - WITH_A_KEY);
        browser.open("/admin/task.xhtml?number=" + task);
        browser.press("New task for these 30");
        browser.press("Next");
        chooseKey(key);
        browser.press("Next");
        browser.press("Next");
        browser.press("Next");
        assertThat(browser.visible(By.id("preflight")).getText()).contains("Would get the key\n30 of 30");
        browser.press("Finish");
        browser.until(there -> browser.shows(By.xpath("//h1/following-sibling::*[normalize-space(.)='Completed']")));
        browser.open("/admin/task.xhtml?number=" + task);
        browser.button("Run again for the failed").click();
        new Dialog(browser).opened().confirm("Run again for the failed");
        browser.until(there -> browser.shows(By.xpath("//h1/following-sibling::*[normalize-space(.)='Completed']")));
        assertThat(browser.text()).contains("no machine refused");
    }

    private void chooseKey(String serial) {
        browser.visible(By.cssSelector("select[id$=key] option[value='" + serial + "']")).click();
        browser.says(serial);
        browser.settled();
    }

    private JsonObject license(String form, LocalDate expires) {
        return rest.post("/authority/licenses", "{'form':'%s','keyType':'SERVER','licenseType':'COMMERCIAL','edition':'STANDARD',"
                + "'limit':600,'expiresOn':'%s','product':'Server Shield'}", form, expires);
    }

    private List<String> machines() {
        return IntStream.range(0, MACHINES).mapToObj(i -> rest.post("/machines", "{'name':'%s-%03d','kind':'SVM','group':'%s',"
                + "'guests':[{'name':'db','os':'SERVER'}]}", group, i, group).getString("id")).toList();
    }

    private int holding(String serial) {
        return rest.get("/keys/" + serial + "/usage").getInt("used");
    }
}
