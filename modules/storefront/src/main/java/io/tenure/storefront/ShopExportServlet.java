package io.tenure.storefront;

import io.tenure.services.exports.ListName;
import io.tenure.ui.ListExport;
import jakarta.servlet.annotation.WebServlet;
import java.util.EnumSet;
import java.util.Set;

/** /shop/export/charges.csv and .xlsx, orders and subscriptions likewise: the customer's own rows. */
@WebServlet("/shop/export/*")
public class ShopExportServlet extends ListExport {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<ListName> lists() {
        return EnumSet.of(ListName.CHARGES, ListName.ORDERS, ListName.SUBSCRIPTIONS);
    }
}
