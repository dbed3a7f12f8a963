package io.tenure.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts: one session with the portals, its cookies, and forms that are sent with all they carry.
 * Redirects are answers here and are not followed.
 */
public final class Portal {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern LINK = Pattern.compile("invitation\\.xhtml\\?token=([^\"&<]+)");
    private static final Pattern SESSION = Pattern.compile("TENURE_SESSION=([^;]+)");
    private static final String PASSWORD = "correct horse battery";

    private final String base;
    private final List<String> sessionIds = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();

    private Portal(String base) {
        this.base = base;
    }

    /** Nobody, with a session of their own. */
    public static Portal at(Rest rest) {
        return new Portal(rest.base());
    }

    /** The sandbox's administrator, signed in. */
    public static Portal administrator(Rest rest) {
        return at(rest).signIn("admin@tenure.example", "tenure-admin");
    }

    /** The sandbox's auditor, signed in. */
    public static Portal auditor(Rest rest) {
        return at(rest).signIn("auditor@tenure.example", "tenure-auditor");
    }

    /** A new user of that customer, who was invited, has set a password and is signed in. */
    public static Portal customer(Rest rest, String customer) {
        String email = GivenOverRest.unique("user") + "@customer.example";
        Portal inviting = administrator(rest);
        Answer invited = inviting.submit(inviting.get("/admin/users.xhtml").is(200), "/admin/users.xhtml", "invite",
                "send", Map.of("email", email, "name", "J. Lind", "role", "CUSTOMER", "customer", customer,
                "language", "en"));
        Matcher link = LINK.matcher(invited.body());
        if (!link.find()) {
            throw new AssertionError("no link: " + invited.status() + " " + invited.body());
        }
        Portal portal = at(rest);
        String page = "/invitation.xhtml?token=" + link.group(1);
        portal.submit(portal.get(page).is(200), page, "invitation", "send",
                Map.of("password", PASSWORD, "passwordAgain", PASSWORD)).is(302);
        return portal.signIn(email, PASSWORD);
    }

    private Portal signIn(String email, String password) {
        submit(get("/login.xhtml").is(200), "/login.xhtml", "login", "signIn",
                Map.of("email", email, "password", password)).is(302);
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /**
     * Sends a form of a page.
     *
     * @param page   the answer that holds the form
     * @param path   where the page came from
     * @param form   the form's id
     * @param button the id of the button pressed, within the form
     * @param typed  what was typed, by the fields' ids within the form
     */
    public Answer submit(Answer page, String path, String form, String button, Map<String, String> typed) {
        Map<String, String> fields = hidden(page.body(), form);
        fields.put(form, form);
        fields.put(form + ":" + button, "");
        typed.forEach((id, value) -> fields.put(form + ":" + id, value));
        return post(path, fields);
    }

    /** Posts fields as a browser sends a form. */
    public Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** The ids that this browser's session has had, the first one first. */
    public List<String> sessionIds() {
        return List.copyOf(sessionIds);
    }

    private static Map<String, String> hidden(String html, String form) {
        int from = html.indexOf("<form id=\"" + form + "\"");
        if (from < 0) {
            throw new AssertionError("the page has no form " + form + ": " + html);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(html.substring(from, html.indexOf("</form>", from)));
        while (input.find()) {
            if (input.group().contains("type=\"hidden\"")) {
                fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream().map(SESSION::matcher).filter(Matcher::find)
                    .forEach(cookie -> sessionIds.add(cookie.group(1)));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
