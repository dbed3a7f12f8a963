package io.tenure.bss;

import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.kernel.Page;
import io.tenure.services.pool.EditInstalls;
import io.tenure.services.pool.ExtendMachines;
import io.tenure.services.pool.InstallFilter;
import io.tenure.services.pool.InstallRow;
import io.tenure.services.pool.InstallState;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolReceipt;
import io.tenure.services.pool.ReturnExtensions;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Extend/Return: machines with the software installed, how long they are covered, and what they can give back. */
@Named("extendreturnPage")
@RequestScoped
public class ExtendreturnPage {

    private static final int SOON = 30;

    @Inject
    private PoolChoice pool;

    @Inject
    private PoolQueries pools;

    @Inject
    private MachineQueries machines;

    @Inject
    private ExtendMachines extend;

    @Inject
    private ReturnExtensions giveBack;

    @Inject
    private EditInstalls edit;

    @Inject
    private Notices notices;

    private String q;
    private String group;
    private InstallState state;
    private boolean expiring;
    private String cursor;
    private String asked;
    private Page<InstallRow> page;

    @PostConstruct
    void begin() {
        q = pool.asked("q");
        group = pool.asked("group");
        state = pool.asked("state", InstallState.class);
        expiring = "true".equals(pool.asked("expiring"));
        cursor = pool.asked("cursor");
        asked = pool.question("extend", "return");
    }

    public void load() {
        pool.getIt();
    }

    public Page<InstallRow> getPage() {
        if (page == null) {
            page = pools.machines(pool.getIt().number(), new InstallFilter(group, state, expiring ? SOON : null, true, q), null,
                    cursor);
        }
        return page;
    }

    public void askExtend() {
        ask("extend");
    }

    public void askReturn() {
        ask("return");
    }

    private void ask(String what) {
        pool.target().checked();
        asked = what;
    }

    public String extend() {
        return done("bss.pool.extend.done", extend.extend(pool.request(), pool.target()));
    }

    public String giveBack() {
        return done("bss.pool.return.done", giveBack.giveBack(pool.request(), pool.target()));
    }

    public String autoOn() {
        return done("bss.pool.auto.on.done", edit(true));
    }

    public String autoOff() {
        return done("bss.pool.auto.off.done", edit(false));
    }

    private PoolReceipt edit(boolean autoExtend) {
        return edit.edit(new EditInstalls.Request(pool.request(), pool.target(), autoExtend, null));
    }

    private String done(String said, PoolReceipt receipt) {
        notices.done(said, receipt.machines().size());
        return pool.again("extendreturn");
    }

    public List<MachineGroup> getGroups() {
        return machines.groups();
    }

    public List<InstallState> getStates() {
        return List.of(InstallState.APPLIED, InstallState.EXPIRED);
    }

    public int getSoon() {
        return SOON;
    }

    /** What would happen, in numbers. */
    public String getEffect() {
        return pool.effect(asked);
    }

    /** What is asked about; empty for nothing. */
    public String getAsked() {
        return asked;
    }

    public boolean isFiltered() {
        return q != null || group != null || state != null || expiring;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public InstallState getState() {
        return state;
    }

    public void setState(InstallState state) {
        this.state = state;
    }

    public boolean isExpiring() {
        return expiring;
    }

    public void setExpiring(boolean expiring) {
        this.expiring = expiring;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
