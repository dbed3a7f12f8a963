package io.tenure.activation.machine;

import io.tenure.activation.coverage.Tenure;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All who supply facts for coverage. */
@Dependent
class CoverSupplies {

    @Inject
    @Any
    private Instance<CoverSupply> all;

    Map<Long, SuppliedCover> present(Collection<Long> machines) {
        Map<Long, SuppliedCover> supplied = new TreeMap<>();
        if (!machines.isEmpty()) {
            all.forEach(one -> one.present(machines).forEach((machine, cover) ->
                    supplied.merge(machine, cover, SuppliedCover::and)));
        }
        return supplied;
    }

    SuppliedCover present(long machine) {
        return present(List.of(machine)).getOrDefault(machine, SuppliedCover.NONE);
    }

    List<Tenure> past(long machine) {
        return all.stream().flatMap(one -> one.past(machine).stream()).toList();
    }
}
