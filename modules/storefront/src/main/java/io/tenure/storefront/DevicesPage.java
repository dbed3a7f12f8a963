package io.tenure.storefront;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.device.DeviceQueries;
import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.MachineState;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.Owner;
import io.tenure.activation.machine.RegisterMachine;
import io.tenure.kernel.Caller;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** /shop/devices.xhtml: the customer's own devices by name, and the form that registers one. */
@Named("shopDevicesPage")
@RequestScoped
public class DevicesPage {

    @Inject
    private DeviceQueries devices;

    @Inject
    private RegisterMachine register;

    @Inject
    private CustomerQueries customers;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String q;
    private MachineState state;
    private String cursor;
    private String name;
    private String applicationVersion;
    private Page<DeviceQueries.Row> page;

    public Page<DeviceQueries.Row> getPage() {
        if (page == null) {
            page = devices.list(new MachineFilter(MachineKind.DEVICE, null, null, state, q), null, cursor);
        }
        return page;
    }

    public String register() {
        MachineView added = register.register(new RegisterMachine.Request(MachineKind.DEVICE,
                new MachineProfile(name, null, null, null, applicationVersion, false, List.of()), owner(), List.of()));
        notices.done("shop.device.registered", added.name());
        return "/shop/device?faces-redirect=true&id=" + added.number();
    }

    private Owner owner() {
        return caller.customerId().flatMap(customers::byId).map(own -> new Owner(own.id(), own.number()))
                .orElseThrow(() -> new Refusal(CommonRefusal.FORBIDDEN));
    }

    /** Whether the form that registers a device is open. */
    public boolean isRegistering() {
        return "register".equals(request.getParameter("change"));
    }

    public List<MachineState> getStates() {
        return List.of(MachineState.values());
    }

    public boolean isFiltered() {
        return state != null || q != null || cursor != null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public MachineState getState() {
        return state;
    }

    public void setState(MachineState state) {
        this.state = state;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getApplicationVersion() {
        return applicationVersion;
    }

    public void setApplicationVersion(String applicationVersion) {
        this.applicationVersion = applicationVersion;
    }
}
