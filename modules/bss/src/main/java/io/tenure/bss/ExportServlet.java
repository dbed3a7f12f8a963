package io.tenure.bss;

import io.tenure.services.exports.ListName;
import io.tenure.ui.ListExport;
import jakarta.servlet.annotation.WebServlet;
import java.util.EnumSet;
import java.util.Set;

/** /admin/export/subscriptions.csv and the like: every list of the portal, for administrators and auditors. */
@WebServlet("/admin/export/*")
public class ExportServlet extends ListExport {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<ListName> lists() {
        return EnumSet.allOf(ListName.class);
    }
}
