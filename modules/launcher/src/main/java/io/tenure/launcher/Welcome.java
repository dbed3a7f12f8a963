package io.tenure.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the sandbox prints when it is ready: where to go, and as whom. The logins exist only in sandboxes. */
final class Welcome {

    private record Login(String role, String name, String password) {}

    private static final Login ADMINISTRATOR = new Login("administrator", "admin@tenure.example", "tenure-admin");
    private static final Login AUDITOR = new Login("auditor", "auditor@tenure.example", "tenure-auditor");
    private static final Login CUSTOMER = new Login("customer", "j.lind@borealis.example", "tenure-customer");
    private static final String TOKEN = "sandbox-admin";

    private Welcome() {}

    static List<String> lines(String baseUrl, boolean empty, Path log) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  Storefront   " + baseUrl + "/shop");
        lines.add("  BSS portal   " + baseUrl + "/admin");
        lines.add("  REST API     " + baseUrl + "/api/v1        token " + TOKEN);
        lines.add("  OpenAPI      " + baseUrl + "/openapi");
        lines.add("");
        for (Login login : empty ? List.of(ADMINISTRATOR, AUDITOR) : List.of(ADMINISTRATOR, AUDITOR, CUSTOMER)) {
            lines.add("  %-12s %-26s %s".formatted(login.role(), login.name(), login.password()));
        }
        lines.add("");
        lines.add("  Log          " + log);
        lines.add("  Ctrl-C stops it; the data stays.");
        return lines;
    }
}
