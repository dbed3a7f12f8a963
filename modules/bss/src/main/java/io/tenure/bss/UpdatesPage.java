package io.tenure.bss;

import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.kernel.Page;
import io.tenure.services.update.UpdateFilter;
import io.tenure.services.update.UpdateQueries;
import io.tenure.services.update.UpdateRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All installations with their license and how it is updated, filtered and paged by the address. */
@Named("updatesPage")
@RequestScoped
public class UpdatesPage {

    @Inject
    private UpdateQueries updates;

    @Inject
    private MachineQueries machines;

    private UpdateFilter show;
    private String group;
    private String q;
    private String cursor;
    private Page<UpdateRow> page;
    private List<MachineGroup> groups;

    public void load() {
        page();
    }

    private Page<UpdateRow> page() {
        if (page == null) {
            page = updates.list(show, getGroup(), q, null, cursor);
        }
        return page;
    }

    public List<UpdateRow> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public List<UpdateFilter> getFilters() {
        return List.of(UpdateFilter.values());
    }

    public boolean isFiltered() {
        return show != null || q != null || getGroup() != null;
    }

    /** Null for all. */
    public UpdateFilter getShow() {
        return show;
    }

    public void setShow(UpdateFilter show) {
        this.show = show;
    }

    public List<MachineGroup> getGroups() {
        if (groups == null) {
            groups = machines.groups();
        }
        return groups;
    }

    /** Null for all. */
    public String getGroup() {
        return group == null || group.isBlank() ? null : group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
