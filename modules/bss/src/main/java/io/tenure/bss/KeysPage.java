package io.tenure.bss;

import io.tenure.authority.license.KeyType;
import io.tenure.kernel.Page;
import io.tenure.keystorage.key.AddKey;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.KeyRow;
import io.tenure.keystorage.key.KeyState;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Key storage: all keys with their use, and the form that adds one by activation code. */
@Named("keysPage")
@RequestScoped
public class KeysPage {

    @Inject
    private KeyQueries keys;

    @Inject
    private AddKey addKey;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String q;
    private KeyType keyType;
    private KeyState state;
    private Integer expiring;
    private KeyFilter.Sort sort;
    private String cursor;
    private Page<KeyRow> page;
    private String activationCode;

    public void load() {
        page();
    }

    private Page<KeyRow> page() {
        if (page == null) {
            page = keys.rows(new KeyFilter(q, keyType, state, expiring, sort), null, cursor);
        }
        return page;
    }

    public String add() {
        String serial = addKey.add(AddKey.Request.byCode(activationCode)).serial();
        notices.done("key.added", serial);
        return "/admin/key?faces-redirect=true&serial=" + serial;
    }

    public List<KeyRow> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public List<KeyState> getStates() {
        return List.of(KeyState.values());
    }

    public List<KeyType> getTypes() {
        return List.of(KeyType.values());
    }

    /** Whether anything but the order of the rows was asked for. */
    public boolean isFiltered() {
        return q != null || keyType != null || state != null || expiring != null;
    }

    /** The dialog that was sent and refused, or that the address asks for. */
    public String getOpen() {
        return request.getParameter("dialog");
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public KeyType getKeyType() {
        return keyType;
    }

    public void setKeyType(KeyType keyType) {
        this.keyType = keyType;
    }

    public KeyState getState() {
        return state;
    }

    public void setState(KeyState state) {
        this.state = state;
    }

    /** Only what ends within so many days. */
    public Integer getExpiring() {
        return expiring;
    }

    public void setExpiring(Integer expiring) {
        this.expiring = expiring;
    }

    public KeyFilter.Sort getSort() {
        return sort;
    }

    public void setSort(KeyFilter.Sort sort) {
        this.sort = sort;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getActivationCode() {
        return activationCode;
    }

    public void setActivationCode(String activationCode) {
        this.activationCode = activationCode;
    }
}
