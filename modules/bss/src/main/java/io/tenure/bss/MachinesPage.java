package io.tenure.bss;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineState;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.Owner;
import io.tenure.activation.machine.RegisterMachine;
import io.tenure.kernel.Page;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** All machines, filtered and paged by the address, and the form that adds one. */
@Named("machinesPage")
@RequestScoped
public class MachinesPage {

    @Inject
    private MachineQueries machines;

    @Inject
    private CustomerQueries customers;

    @Inject
    private RegisterMachine register;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private final MachineForm form = new MachineForm();
    private MachineKind kind;
    private String group;
    private String customer;
    private MachineState state;
    private String key;
    private String q;
    private String cursor;
    private Page<MachineRow> page;
    private List<MachineGroup> groups;

    public void load() {
        page();
    }

    private Page<MachineRow> page() {
        if (page == null) {
            page = machines.list(new MachineFilter(kind, group, customer, state, q, key), null, cursor);
        }
        return page;
    }

    public String add() {
        CustomerView owner = form.getCustomer() == null || form.getCustomer().isBlank() ? null
                : customers.customer(form.getCustomer().strip());
        MachineView added = register.register(new RegisterMachine.Request(form.getKind(), form.profile(List.of()),
                owner == null ? null : new Owner(owner.id(), owner.number()), List.of()));
        notices.done("bss.machine.added", added.name(), added.number());
        return "/admin/machine?faces-redirect=true&id=" + added.number();
    }

    /** Whether the form is open: it was sent and refused, or the address asks for it. */
    public boolean isAdding() {
        return "add".equals(request.getParameter("dialog"));
    }

    public MachineForm getForm() {
        return form;
    }

    public List<MachineRow> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public List<MachineGroup> getGroups() {
        if (groups == null) {
            groups = machines.groups();
        }
        return groups;
    }

    public List<MachineKind> getKinds() {
        return List.of(MachineKind.values());
    }

    public List<MachineState> getStates() {
        return List.of(MachineState.values());
    }

    /** Whether the list is that of the devices whose license ends within 30 days with nothing to take over. */
    public boolean isSuccessorless() {
        return kind == MachineKind.DEVICE && state == MachineState.WARNING;
    }

    public boolean isFiltered() {
        return kind != null || group != null || customer != null || state != null || key != null || q != null;
    }

    public MachineKind getKind() {
        return kind;
    }

    public void setKind(MachineKind kind) {
        this.kind = kind;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public MachineState getState() {
        return state;
    }

    public void setState(MachineState state) {
        this.state = state;
    }

    /** Only machines that hold the key of this serial. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
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
