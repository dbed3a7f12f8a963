package io.tenure.keystorage.key;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads key storage. A list takes one statement for the keys and one for their use, whatever their number. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class KeyQueries {

    @Inject
    private KeyStorage storage;

    @Inject
    private KeySearch search;

    @Inject
    private KeyUses uses;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code KEY_NOT_FOUND} */
    public KeyRow row(String serial) {
        StoredKey key = storage.get(serial);
        return new KeyRow(key, uses.of(key), today());
    }

    /** Without its use. @throws Refusal {@code KEY_NOT_FOUND} */
    public StoredKey key(String serial) {
        return storage.get(serial);
    }

    /** One page of keys in the filter's order, without their use. */
    public Page<StoredKey> keys(KeyFilter filter, Integer limit, String cursor) {
        return search.find(filter, today(), limit, cursor);
    }

    /** One page of keys in the filter's order, with their use: the usage report (domain.md 000.40). */
    public Page<KeyRow> rows(KeyFilter filter, Integer limit, String cursor) {
        Page<StoredKey> page = keys(filter, limit, cursor);
        List<Usage> used = uses.of(page.items());
        List<KeyRow> rows = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            rows.add(new KeyRow(page.items().get(i), used.get(i), today()));
        }
        return new Page<>(rows, page.next());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
