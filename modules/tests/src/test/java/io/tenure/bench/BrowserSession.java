package io.tenure.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in as an administrator, by the sandbox's button on the sign-in page. */
final class BrowserSession {

    private BrowserSession() {
    }

    static void signIn(HttpConnection http) throws IOException {
        String page = http.ask("GET", "/login.xhtml", null, null).body();
        http.ask("POST", "/login.xhtml", "application/x-www-form-urlencoded", "sandbox=sandbox&sandbox%3Aadministrator="
                + hidden(page, "primefaces.nonce") + hidden(page, "jakarta.faces.ViewState"));
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
        return field.find() ? "&" + name + "=" + URLEncoder.encode(field.group(1), StandardCharsets.UTF_8) : "";
    }
}
