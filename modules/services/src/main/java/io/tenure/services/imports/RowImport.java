package io.tenure.services.imports;

import io.tenure.kernel.Addition;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import io.tenure.services.catalog.AddSkus;
import io.tenure.services.catalog.CatalogRefusal;
import io.tenure.services.customer.AddCustomers;
import io.tenure.services.customer.CustomerRefusal;
import io.tenure.services.imports.ImportFiles.FileReport;
import io.tenure.services.pool.Reconciled;
import io.tenure.services.subscription.AdoptSubscriptions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Applies the rows of one import, a thousand at a time. Remembers keys, so that no two rows have the same. */
@Dependent
class RowImport {

    private static final int BATCH = 1000;

    @Inject
    private AddSkus skus;

    @Inject
    private AddCustomers customers;

    @Inject
    private AdoptSubscriptions subscriptions;

    @Inject
    private MachineImport machines;

    @Inject
    private PoolImport pools;

    private ImportErrors errors;
    private final Map<FileKind, Map<String, String>> seen = new HashMap<>();
    private final Set<String> badSkus = new HashSet<>();
    private final Set<String> badCustomers = new HashSet<>();

    void begin(ImportErrors into) {
        end();
        errors = into;
    }

    /** What pools that were taken over came to. */
    List<Reconciled> reconciled() {
        return pools.reconciled();
    }

    /** Lets go of what was remembered. */
    void end() {
        pools.forget();
        errors = null;
        seen.clear();
        badSkus.clear();
        badCustomers.clear();
    }

    FileReport apply(CsvTable table) {
        if (!table.complete()) {
            return new FileReport(table.file(), table.kind(), table.lines().size(), 0, 0, table.ignored());
        }
        return switch (table.kind()) {
            case PRICE_LIST -> apply(table, Rows::sku, asked -> Like.key(asked.code()), skus::add);
            case CUSTOMERS -> apply(table, Rows::customer, asked -> Like.key(asked.number()), customers::add);
            case SUBSCRIPTIONS -> apply(table, Rows::subscription, Rows::key, subscriptions::adopt);
            case MACHINES -> apply(table, Rows::machine, Rows::key, machines::register);
            case POOLS -> pools.apply(table, errors);
        };
    }

    private <T> FileReport apply(CsvTable table, Function<CsvRow, T> reader, Function<T, String> key,
                                 Function<List<T>, List<Addition>> useCase) {
        List<Read<T>> batch = new ArrayList<>();
        int[] counts = new int[Addition.Outcome.values().length];
        for (CsvRow row : table.rows(errors)) {
            T asked = reader.apply(row);
            if (row.bad()) {
                remember(table.kind(), row);
            }
            if (row.hasKey() && isFirst(table, row, key.apply(asked))) {
                batch.add(new Read<>(row, asked));
            }
            if (batch.size() == BATCH) {
                send(table.kind(), batch, useCase, counts);
            }
        }
        send(table.kind(), batch, useCase, counts);
        return new FileReport(table.file(), table.kind(), table.lines().size(),
                counts[Addition.Outcome.CREATED.ordinal()], counts[Addition.Outcome.UNCHANGED.ordinal()],
                table.ignored());
    }

    private record Read<T>(CsvRow row, T asked) {
    }

    private <T> void send(FileKind kind, List<Read<T>> batch, Function<List<T>, List<Addition>> useCase, int[] counts) {
        if (batch.isEmpty()) {
            return;
        }
        List<Addition> answers = useCase.apply(batch.stream().map(Read::asked).toList());
        for (int i = 0; i < answers.size(); i++) {
            Addition answer = answers.get(i);
            counts[answer.outcome().ordinal()]++;
            CsvRow row = batch.get(i).row();
            List<Refusal> why = answer.refusal() == null ? List.of() : answer.refusal().all();
            why.stream().filter(refusal -> !leansOnBad(kind, row, refusal)).forEach(refusal -> {
                row.note(refusal);
                remember(kind, row);
            });
        }
        batch.clear();
    }

    private boolean isFirst(CsvTable table, CsvRow row, String key) {
        String here = table.file() + ":" + row.line();
        String first = seen.computeIfAbsent(table.kind(), kind -> new HashMap<>()).putIfAbsent(key, here);
        if (first != null) {
            row.note(null, null, new Refusal(ImportRefusal.ROW_TWICE, first));
        }
        return first == null;
    }

    private void remember(FileKind kind, CsvRow row) {
        if (kind == FileKind.PRICE_LIST && row.cell("sku") != null) {
            badSkus.add(Like.key(row.cell("sku")));
        } else if (kind == FileKind.CUSTOMERS && row.cell("number") != null) {
            badCustomers.add(Like.key(row.cell("number")));
        }
    }

    /** Whether a row only misses what another row was to bring that is bad itself, and has been reported. */
    private boolean leansOnBad(FileKind kind, CsvRow row, Refusal refusal) {
        return (kind == FileKind.SUBSCRIPTIONS || kind == FileKind.MACHINES) && (refusal.code() == CustomerRefusal.CUSTOMER_NOT_FOUND
                && badCustomers.contains(Like.key(row.cell("customer")))
                || refusal.code() == CatalogRefusal.SKU_NOT_FOUND && badSkus.contains(Like.key(row.cell("sku"))));
    }
}
