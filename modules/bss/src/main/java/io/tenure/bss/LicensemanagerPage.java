package io.tenure.bss;

import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.pool.AllocateLicenses;
import io.tenure.services.pool.BuyLicenses;
import io.tenure.services.pool.CreatePool;
import io.tenure.services.pool.GroupUse;
import io.tenure.services.pool.LicenseRow;
import io.tenure.services.pool.PoolAccount;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolView;
import io.tenure.services.pool.PutAside;
import io.tenure.services.pool.ResolveOther;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** License Manager: Used and Max, what each group has, purchases, allocations, and licenses that count as Other. */
@Named("licensemanagerPage")
@RequestScoped
public class LicensemanagerPage {

    @Inject
    private PoolChoice pool;

    @Inject
    private PoolQueries pools;

    @Inject
    private MachineQueries machines;

    @Inject
    private CreatePool create;

    @Inject
    private BuyLicenses buy;

    @Inject
    private AllocateLicenses allocate;

    @Inject
    private PutAside putAside;

    @Inject
    private ResolveOther resolve;

    @Inject
    private AuditQueries audit;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String name;
    private Integer licenses;
    private String group;
    private Integer allocated;
    private String license;
    private String ticket;
    private ResolveOther.Outcome outcome;
    private String cursor;
    private Page<GroupUse> groups;
    private List<LicenseRow> others;

    public void load() {
        pool.getIt();
    }

    public String create() {
        PoolView opened = create.create(new CreatePool.Request(name, licenses, pool.getReason()));
        notices.done("bss.pool.create.done", opened.name(), opened.counts().max());
        return "/admin/licensemanager?faces-redirect=true&pool=" + opened.number();
    }

    public String buy() {
        buy.buy(pool.request(), licenses);
        notices.done("bss.pool.buy.done", licenses);
        return pool.again("licensemanager");
    }

    public String allocate() {
        allocate.allocate(new AllocateLicenses.Request(pool.request(), group, allocated));
        if (allocated == null) {
            notices.done("bss.pool.allocate.free", group);
        } else {
            notices.done("bss.pool.allocate.done", group, allocated);
        }
        return pool.again("licensemanager");
    }

    public String putAside() {
        putAside.putAside(new PutAside.Request(pool.request(), license, ticket));
        notices.done("bss.pool.aside.done", license);
        return pool.again("licensemanager");
    }

    public String resolve() {
        resolve.resolve(new ResolveOther.Request(pool.request(), license, outcome, ticket));
        notices.done("bss.pool.resolve.done", license);
        return pool.again("licensemanager");
    }

    public Page<GroupUse> getGroups() {
        if (groups == null) {
            groups = pools.groups(pool.getIt().number(), null, cursor);
        }
        return groups;
    }

    /** All groups of the fleet, for an allocation. */
    public List<MachineGroup> getFleet() {
        return machines.groups();
    }

    /** The first licenses that count as Other. */
    public List<LicenseRow> getOthers() {
        if (others == null) {
            others = pools.licenses(pool.getIt().number(), PoolAccount.OTHER, Page.MAX_LIMIT, null).items();
        }
        return others;
    }

    public Page<AuditRow> getTimeline() {
        return audit.timeline("POOL", pool.getIt().id(), null, null);
    }

    public List<ResolveOther.Outcome> getOutcomes() {
        return List.of(ResolveOther.Outcome.values());
    }

    /** The dialog that was sent and refused, or that the address asks for; else empty. */
    public String getOpen() {
        String open = request.getParameter("dialog");
        return open == null ? "" : open;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getLicenses() {
        return licenses;
    }

    public void setLicenses(Integer licenses) {
        this.licenses = licenses;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public Integer getAllocated() {
        return allocated;
    }

    public void setAllocated(Integer allocated) {
        this.allocated = allocated;
    }

    public String getLicense() {
        return license;
    }

    public void setLicense(String license) {
        this.license = license;
    }

    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }

    public ResolveOther.Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ResolveOther.Outcome outcome) {
        this.outcome = outcome;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
