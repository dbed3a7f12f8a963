package io.tenure.services.catalog;

import io.tenure.kernel.Addition;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Use case: an administrator adds many SKUs at once, such as a vendor's price list, a thousand to a call. */
@Stateless
public class AddSkus {

    @Inject
    private SkuStore skus;

    @Inject
    private AuditLog audit;

    /**
     * One answer each, in the same order. A SKU that is there already just so is unchanged; with other terms it is refused
     * ({@code DIFFERS}): prices are changed one by one, with a reason ({@link EditSku}).
     */
    @Allowed(Role.ADMINISTRATOR)
    public List<Addition> add(List<AddSku.Request> asked) {
        Map<String, SkuView> known = new HashMap<>();
        skus.ofCodes(asked.stream().map(AddSku.Request::code).toList())
                .forEach(found -> known.put(Like.key(found.view().code()), found.view()));
        Map<String, Product> products = new HashMap<>();
        List<SkuView> added = new ArrayList<>();
        List<Addition> answers = asked.stream().map(one -> add(one, known, products, added)).toList();
        skus.writeAndForget();
        audit.record(added.stream().map(NewSku::audited).toList());
        return answers;
    }

    private Addition add(AddSku.Request asked, Map<String, SkuView> known, Map<String, Product> products,
                         List<SkuView> added) {
        try {
            NewSku wanted = NewSku.checked(asked);
            SkuView there = known.get(Like.key(wanted.code()));
            if (there != null) {
                wanted.requireSameAs(there);
                return Addition.UNCHANGED;
            }
            Product product = products.computeIfAbsent(Like.key(wanted.product()),
                    name -> skus.productNamed(wanted.product()));
            SkuView sku = skus.add(wanted.sku(product)).view();
            known.put(Like.key(sku.code()), sku);
            added.add(sku);
            return Addition.CREATED;
        } catch (Refusal refused) {
            return Addition.refused(refused);
        }
    }
}
