package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.pool.LedgerFilter;
import io.tenure.services.pool.LedgerRow;
import io.tenure.services.pool.PoolAccount;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PostingKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The ledger of a pool: the postings behind each of its counts. */
@Named("poolledgerPage")
@RequestScoped
public class PoolledgerPage {

    @Inject
    private PoolChoice pool;

    @Inject
    private PoolQueries pools;

    private PoolAccount account;
    private PostingKind kind;
    private String license;
    private String machine;
    private String cursor;
    private Page<LedgerRow> page;

    @PostConstruct
    void begin() {
        account = pool.asked("account", PoolAccount.class);
        kind = pool.asked("kind", PostingKind.class);
        license = pool.asked("license");
        machine = pool.asked("machine");
        cursor = pool.asked("cursor");
    }

    public void load() {
        if (pool.isThere()) {
            getPage();
        }
    }

    public Page<LedgerRow> getPage() {
        if (page == null) {
            page = pools.ledger(pool.getIt().number(), new LedgerFilter(account, kind, license, machine), null, cursor);
        }
        return page;
    }

    /** With its sign: what comes in, what goes out. */
    public String signed(long number) {
        return number > 0 ? "+" + number : number == 0 ? "" : "\u2212" + -number;
    }

    /** The count that the postings of this account add up to. */
    public int getSum() {
        return pool.count(account);
    }

    public List<PoolAccount> getAccounts() {
        return List.of(PoolAccount.values());
    }

    public PoolAccount getAccount() {
        return account;
    }

    public void setAccount(PoolAccount account) {
        this.account = account;
    }

    public PostingKind getKind() {
        return kind;
    }

    public void setKind(PostingKind kind) {
        this.kind = kind;
    }

    public String getLicense() {
        return license;
    }

    public void setLicense(String license) {
        this.license = license;
    }

    public String getMachine() {
        return machine;
    }

    public void setMachine(String machine) {
        this.machine = machine;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
