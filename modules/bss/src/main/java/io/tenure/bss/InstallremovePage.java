package io.tenure.bss;

import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.kernel.Page;
import io.tenure.services.pool.CancelInstalls;
import io.tenure.services.pool.ConfirmInstall;
import io.tenure.services.pool.InstallPreview;
import io.tenure.services.pool.InstallRow;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolReceipt;
import io.tenure.services.pool.PreviewInstalls;
import io.tenure.services.pool.ScheduleInstalls;
import io.tenure.services.pool.UninstallMachines;
import io.tenure.ui.Notices;
import io.tenure.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Install/Remove: all machines with what they have in a pool; install and uninstall one, or all that are ticked. */
@Named("installremovePage")
@RequestScoped
public class InstallremovePage {

    @Inject
    private PoolChoice pool;

    @Inject
    private PoolQueries pools;

    @Inject
    private MachineQueries machines;

    @Inject
    private ScheduleInstalls schedule;

    @Inject
    private PreviewInstalls previews;

    @Inject
    private ConfirmInstall confirm;

    @Inject
    private CancelInstalls cancel;

    @Inject
    private UninstallMachines uninstall;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private String q;
    private String group;
    private Show show;
    private String cursor;
    private String asked;
    private InstallPreview preview;
    private Page<InstallRow> page;

    /** Which machines are shown. */
    public enum Show {
        IN,
        OUT
    }

    @PostConstruct
    void begin() {
        q = pool.asked("q");
        group = pool.asked("group");
        show = pool.asked("show", Show.class);
        cursor = pool.asked("cursor");
        asked = pool.question("install", "confirm", "cancel", "uninstall");
    }

    public void load() {
        pool.getIt();
    }

    public Page<InstallRow> getPage() {
        if (page == null) {
            page = pools.fleet(pool.getIt().number(), group, show == null ? null : show == Show.IN, q, null, cursor);
        }
        return page;
    }

    /** Before anything is done: what it would use. */
    public void askInstall() {
        preview = previews.preview(pool.getIt().number(), pool.target());
        asked = "install";
    }

    public void askUninstall() {
        ask("uninstall");
    }

    public void askCancel() {
        ask("cancel");
    }

    public void askConfirm() {
        ask("confirm");
    }

    private void ask(String what) {
        pool.target().checked();
        asked = what;
    }

    public String install() {
        return done("bss.pool.install.done", schedule.schedule(pool.request(), pool.target()));
    }

    public String uninstall() {
        return done("bss.pool.uninstall.done", uninstall.uninstall(pool.request(), pool.target()));
    }

    public String cancel() {
        return done("bss.pool.cancel.done", cancel.cancel(pool.request(), pool.target()));
    }

    public String confirm() {
        return done("bss.pool.confirm.done", confirm.confirm(pool.request(), pool.target()));
    }

    private String done(String said, PoolReceipt receipt) {
        notices.done(said, receipt.machines().size());
        return pool.again("installremove");
    }

    /** Why a machine has the license it has. */
    public String why(InstallRow row) {
        if (row.license() == null) {
            return "";
        }
        return row.chosenFrom() < 0 ? texts.of("bss.pool.why.brought") : row.chosenFrom() > 0
                ? texts.of("bss.pool.why.partial", row.chosenFrom()) : texts.of("bss.pool.why.full");
    }

    public List<MachineGroup> getGroups() {
        return machines.groups();
    }

    public List<Show> getShows() {
        return List.of(Show.values());
    }

    public InstallPreview getPreview() {
        return preview;
    }

    /** Whether what is asked about can be done as it is; before there is a preview it is tried. */
    public boolean isPossible() {
        return preview == null || preview.possible();
    }

    /** What would happen, in numbers. */
    public String getEffect() {
        if (asked.equals("install")) {
            return preview == null ? "" : texts.of("bss.pool.install." + (preview.possible() ? "effect" : "impossible"),
                    preview.machines(), preview.partial(), preview.full());
        }
        return pool.effect(asked);
    }

    /** What is asked about; empty for nothing. */
    public String getAsked() {
        return asked;
    }

    public boolean isFiltered() {
        return q != null || group != null || show != null;
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

    public Show getShow() {
        return show;
    }

    public void setShow(Show show) {
        this.show = show;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
