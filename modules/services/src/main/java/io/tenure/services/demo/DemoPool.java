package io.tenure.services.demo;

import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Page;
import io.tenure.services.pool.AllocateLicenses;
import io.tenure.services.pool.Brought;
import io.tenure.services.pool.BuyLicenses;
import io.tenure.services.pool.ConfirmInstall;
import io.tenure.services.pool.EditInstalls;
import io.tenure.services.pool.ExtendMachines;
import io.tenure.services.pool.PoolRequest;
import io.tenure.services.pool.ReturnExtensions;
import io.tenure.services.pool.ScheduleInstalls;
import io.tenure.services.pool.TakeOverPool;
import io.tenure.services.pool.UninstallMachines;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented license pool: taken over from an older console half a year ago with licenses that were used up, partial or
 * found twice, then lived in. Each count is above zero when the year ends.
 */
@Dependent
class DemoPool {

    private static final String NAME = "Endpoint Security";
    private static final String GROUP = DemoGroup.HOTEL_DESKS.title();
    private static final int BROUGHT = 12;

    @Inject
    private MachineQueries machines;

    @Inject
    private TakeOverPool takeOver;

    @Inject
    private BuyLicenses buy;

    @Inject
    private ScheduleInstalls schedule;

    @Inject
    private ConfirmInstall confirm;

    @Inject
    private UninstallMachines uninstall;

    @Inject
    private ExtendMachines extend;

    @Inject
    private ReturnExtensions giveBack;

    @Inject
    private EditInstalls edit;

    @Inject
    private AllocateLicenses allocate;

    private final List<String> desks = new ArrayList<>();
    private PoolRequest pool;

    /** What happens, so many days before the end of the year. */
    enum Step {
        TAKE_OVER(180),
        INSTALL(160),
        MOVE(95),
        EXTEND(40),
        PENDING(1);

        private final int daysAgo;

        Step(int daysAgo) {
            this.daysAgo = daysAgo;
        }

        int daysAgo() {
            return daysAgo;
        }
    }

    void play(Step step) {
        switch (step) {
            case TAKE_OVER -> takeOver();
            case INSTALL -> install();
            case MOVE -> {
                uninstall.uninstall(because("desk closed"), desks(14, 18));
                schedule.schedule(pool, desks(30, 32));
                confirm.confirm(pool, desks(30, 32));
            }
            case EXTEND -> extend();
            case PENDING -> {
                schedule.schedule(because("new branch"), desks(32, 36));
                uninstall.uninstall(because("moved to the back office"), desks(29, 30));
            }
        }
    }

    private void takeOver() {
        machines.list(new MachineFilter(null, GROUP, null, null, null), Page.MAX_LIMIT, null).items()
                .forEach(row -> desks.add(row.machine().number()));
        List<Brought> lines = new ArrayList<>();
        lines.add(count(Brought.What.MAX, 80));
        lines.add(count(Brought.What.UNUSED, 47));
        lines.add(new Brought(Brought.What.EXPIRED, null, 9, null, null, null, null));
        lines.add(new Brought(Brought.What.PARTIAL, null, 2, 40, null, null, null));
        lines.add(new Brought(Brought.What.PARTIAL, null, 3, 300, null, null, null));
        for (int place = 0; place < BROUGHT; place++) {
            lines.add(new Brought(Brought.What.APPLIED, desks.get(place), null, 190 + place * 9, null, place == 3 ? 1 : 0,
                    place % 4 == 0));
        }
        pool = PoolRequest.of(takeOver.takeOver(new TakeOverPool.Request(NAME, lines, "from the old console")).pool());
    }

    private static Brought count(Brought.What what, int number) {
        return new Brought(what, null, number, null, null, null, null);
    }

    private void install() {
        schedule.schedule(because("rolled out"), desks(BROUGHT, 30));
        confirm.confirm(pool, desks(BROUGHT, 30));
        allocate.allocate(new AllocateLicenses.Request(because("contract"), GROUP, 60));
    }

    private void extend() {
        buy.buy(because("PO 77-4499"), 10);
        extend.extend(pool, desks(18, 25));
        giveBack.giveBack(pool, desks(24, 25));
        edit.edit(new EditInstalls.Request(pool, desks(25, 28), true, null));
        edit.edit(new EditInstalls.Request(because("removed by its user"), desks(28, 29), null, true));
    }

    private PoolRequest because(String reason) {
        return new PoolRequest(pool.pool(), reason, null);
    }

    private TaskTarget desks(int from, int to) {
        return new TaskTarget(desks.subList(from, to), null);
    }
}
