package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An administrator adds a machine, sees what it protects, edits it and deletes it. */
class MachineJourneyIT extends Journey {

    private static final int PHONE = 360;

    private String svm(String name, String group) {
        return rest.post("/machines", "{'name':'%s','kind':'SVM','group':'%s','cores':16,'guests':[{'name':'db-1','os':'SERVER',"
                + "'linux':true},{'name':'vdi-1','os':'DESKTOP'},{'name':'lab','os':'DESKTOP','excluded':true}]}", name, group)
                .getString("id");
    }

    @Test
    void a_machine_is_added_edited_and_deleted() {
        String name = Rest.unique("svm");
        portal.administratorAt("/admin/machines.xhtml");
        browser.button("Add machine").click();
        Dialog dialog = new Dialog(browser).opened();
        Accessibility.of(browser, "machines, adding");
        browser.type("Name", name);
        browser.type("Group", "Hall 7");
        browser.type("Cores", "16");
        dialog.confirm("Add machine");
        browser.says(name + " is added");
        assertThat(browser.heading()).isEqualTo(name);
        assertThat(browser.text()).contains("Critical", "Hall 7", "16 physical cores", "Nothing has covered this machine yet");
        Accessibility.of(browser, "machine");

        browser.button("Edit").click();
        dialog.opened();
        browser.type("Cores", "24");
        dialog.reason("more of them");
        dialog.confirm("Save");
        browser.says("24 physical cores");
        browser.press("Timeline");
        assertThat(browser.text()).contains("Machine edited", "more of them", "Cores: 16 to 24", "Machine added");

        browser.button("Delete machine").click();
        dialog.opened().reason("scrapped");
        assertThat(dialog.text()).contains("it holds no key");
        dialog.confirm("Delete machine");
        browser.says(name + " is deleted");
        assertThat(browser.path()).contains("/admin/machines.xhtml");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void guests_say_what_they_count_for_and_lists_are_filtered() {
        String group = Rest.unique("Hall");
        String id = svm(Rest.unique("fra"), group);
        portal.administratorAt("/admin/machine.xhtml?id=" + id);
        assertThat(browser.visible(By.id("guests")).getText()).contains("db-1", "Server, Linux", "nothing, excluded");
        browser.open("/admin/machines.xhtml");
        browser.press("Critical");
        browser.visible(By.xpath("//select[@name='group']/option[.='" + group + " (1)']")).click();
        browser.until(there -> browser.path().contains("group="));
        assertThat(browser.driver.findElements(By.cssSelector("table.list tbody tr"))).hasSize(1);
        browser.open("/admin/machines.xhtml?group=" + group.replace(" ", "+") + "&state=OK");
        assertThat(browser.text()).contains("No machine is like this");
    }

    @Test
    void a_machine_can_be_read_on_a_phone() {
        String id = svm(Rest.unique("fra"), "Hall 8");
        portal.administratorAt("/admin/index.xhtml");
        browser.width(PHONE);
        for (String page : new String[] {"/admin/machines.xhtml", "/admin/machine.xhtml?id=" + id}) {
            browser.open(page);
            assertThat(browser.driver.executeScript("return document.documentElement.scrollWidth")).as(page)
                    .isEqualTo((long) PHONE);
        }
    }
}
