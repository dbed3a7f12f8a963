package io.tenure.bss;

import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Page;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.StoredKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one is in key storage when a key is chosen: what is searched for, and the page of keys that machines can get. Any
 * key can be found, however many there are.
 */
public class KeyChoice implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private String q;
    private LicenseType licenseType;
    private String cursor;
    private transient Page<StoredKey> page;

    /** Takes over what was typed and chosen in the fields of the search, which are plain ones. */
    void search(HttpServletRequest request) {
        q = request.getParameter("find");
        licenseType = Stream.of(LicenseType.values())
                .filter(type -> type.name().equals(request.getParameter("licenseType"))).findFirst().orElse(null);
        first();
    }

    void first() {
        cursor = null;
        page = null;
    }

    void next() {
        cursor = page == null ? null : page.next();
        page = null;
    }

    /** Another key has come to storage. */
    void changed() {
        page = null;
    }

    /** The one key that was found, where a search found just one. */
    Optional<String> only(KeyQueries keys) {
        List<StoredKey> found = page(keys).items();
        return q == null || q.isBlank() || found.size() != 1 ? Optional.empty() : Optional.of(found.get(0).serial());
    }

    /** The keys of this page, and before them the one that is chosen where it is not among them. */
    List<StoredKey> keys(KeyQueries keys, String chosen) {
        List<StoredKey> found = page(keys).items();
        boolean missing = chosen != null && found.stream().noneMatch(one -> one.serial().equals(chosen));
        return missing ? Stream.concat(Stream.of(keys.key(chosen)), found.stream()).toList() : found;
    }

    private Page<StoredKey> page(KeyQueries keys) {
        if (page == null) {
            page = keys.keys(KeyFilter.toGiveOut(q, licenseType), ROWS, cursor);
        }
        return page;
    }

    public String getQ() {
        return q;
    }

    public LicenseType getLicenseType() {
        return licenseType;
    }

    public List<LicenseType> getTypes() {
        return List.of(LicenseType.values());
    }

    /** Whether nothing was found. */
    public boolean isNothing() {
        return page != null && page.items().isEmpty();
    }

    /** Whether more keys follow. */
    public boolean isMore() {
        return page != null && page.next() != null;
    }

    /** Whether keys come before these. */
    public boolean isLater() {
        return cursor != null;
    }
}
