package io.tenure.services.imports;

import io.tenure.activation.machine.Owner;
import io.tenure.activation.machine.RegisterMachine;
import io.tenure.activation.machine.RegisterMachines;
import io.tenure.kernel.Addition;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerRefusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Registers the machines of a file, whose rows name customers by their numbers. */
@Dependent
class MachineImport {

    @Inject
    private RegisterMachines machines;

    @Inject
    private CustomerQueries customers;

    /** One answer each, in the same order; {@code CUSTOMER_NOT_FOUND} where there is no such customer. */
    List<Addition> register(List<MachineRow> rows) {
        Map<String, Owner> owners = new HashMap<>();
        customers.ofNumbers(rows.stream().map(MachineRow::customer).filter(Objects::nonNull).distinct().toList())
                .forEach(found -> owners.put(Like.key(found.number()), new Owner(found.id(), found.number())));
        List<Addition> answers = new ArrayList<>();
        List<RegisterMachine.Request> asked = new ArrayList<>();
        for (MachineRow row : rows) {
            Owner owner = row.customer() == null ? null : owners.get(Like.key(row.customer()));
            boolean unknown = row.customer() != null && owner == null;
            answers.add(unknown ? Addition.refused(
                    Refusal.of("customer", CustomerRefusal.CUSTOMER_NOT_FOUND, row.customer())) : null);
            if (!unknown) {
                asked.add(new RegisterMachine.Request(row.kind(), row.profile(), owner, row.guests()));
            }
        }
        Iterator<Addition> registered = machines.register(asked).iterator();
        answers.replaceAll(answer -> answer == null ? registered.next() : answer);
        return answers;
    }
}
