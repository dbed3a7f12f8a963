package io.tenure.bss;

import io.tenure.activation.task.TaskTarget;
import io.tenure.services.pool.PoolAccount;
import io.tenure.services.pool.PoolCounts;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolRequest;
import io.tenure.services.pool.PoolView;
import io.tenure.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the pages of a pool have in common: which pool, its counts, and the machines that were ticked. */
@Named("poolChoice")
@RequestScoped
public class PoolChoice {

    /** The License Count, in the order of its breakdown. */
    private static final List<PoolAccount> PARTS = List.of(PoolAccount.EXPIRED, PoolAccount.APPLIED, PoolAccount.PARTIAL,
            PoolAccount.PENDING_FULL, PoolAccount.PENDING_PARTIAL, PoolAccount.EXTENDED, PoolAccount.OTHER, PoolAccount.UNUSED);

    @Inject
    private PoolQueries pools;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String reason;
    private List<PoolView> all;
    private PoolView it;
    private Set<String> ticked;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        number = request.getParameter("pool");
        String[] machines = request.getParameterValues("machines");
        ticked = machines == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(machines));
    }

    /** A parameter of the address, or null for none: lists are read before Faces has told the bean what to filter by. */
    String asked(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The question that was read and is answered now, if it is one of these; empty for none. */
    String question(String... known) {
        String question = asked("asked");
        return question != null && Arrays.asList(known).contains(question) ? question : "";
    }

    /** One of the constants, or null for none and for anything else. */
    <E extends Enum<E>> E asked(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(asked(name))).findFirst().orElse(null);
    }

    public List<PoolView> getAll() {
        if (all == null) {
            all = pools.pools();
        }
        return all;
    }

    /** The one the address names, else the first; null where there is none at all. */
    public PoolView getIt() {
        if (it == null) {
            it = number != null && !number.isBlank() ? pools.pool(number) : getAll().stream().findFirst().orElse(null);
        }
        return it;
    }

    public boolean isThere() {
        return getIt() != null;
    }

    public PoolCounts getCounts() {
        return getIt().counts();
    }

    public List<PoolAccount> getParts() {
        return PARTS;
    }

    public int count(PoolAccount account) {
        return getCounts().of(account);
    }

    public boolean isTicked(String machine) {
        return ticked.contains(machine);
    }

    /** The group that is meant as a whole, or null. */
    public String getWhole() {
        String whole = request.getParameter("whole");
        return whole == null || whole.isBlank() ? null : whole;
    }

    /** The machines that were ticked, or the whole group. */
    TaskTarget target() {
        return getWhole() != null ? new TaskTarget(null, getWhole()) : new TaskTarget(List.copyOf(ticked), null);
    }

    PoolRequest request() {
        return new PoolRequest(getIt().number(), reason, null);
    }

    /** The same page with the same filter, anew. */
    String again(String page) {
        return "/admin/" + page + "?faces-redirect=true&includeViewParams=true";
    }

    /** What would happen to the machines that are meant, by the name of what is asked about. */
    String effect(String asked) {
        return texts.of("bss.pool." + asked + ".effect", getWhole() == null ? texts.of("bss.pool.ticked", ticked.size())
                : texts.of("bss.pool.whole", getWhole()), getCounts().unused());
    }

    public String getNumber() {
        return isThere() ? getIt().number() : number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
