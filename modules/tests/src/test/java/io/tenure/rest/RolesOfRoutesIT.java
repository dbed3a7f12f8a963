package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/**
 * Every route with every role and a foreign customer. A route that is not in the table fails the first test, so a new
 * one cannot be forgotten.
 */
@RunAsClient
class RolesOfRoutesIT extends OverRest {


    /** What everybody may read. */
    private static final String OPEN = "GET /authority/keys";
    private static final Json LICENSE = license("2099-01-31");
    private static final String GROUP = "Roles";
    private static final Json WEBHOOK = Json.of("url", "http://127.0.0.1:9/", "events", List.of("webhook.tested"));
    private static final String IMPORT = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"customers.csv\""
            + "\r\nContent-Type: text/csv\r\n\r\nnumber,name,email\nC-9999999,Tamarind,t@customer.example\n\r\n--part--\r\n";

    private static Json license(String expiresOn) {
        return Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE", "licenseType", "COMMERCIAL", "edition", "STANDARD",
                "limit", 5, "expiresOn", expiresOn);
    }

    private static Map<String, List<Integer>> table() {
        return (RouteRoles.TABLE + PoolScene.TABLE).lines().map(line -> line.split(" +")).collect(Collectors.toMap(cells -> cells[0] + " " + cells[1],
                cells -> List.of(cells).subList(2, 6).stream().map(Integer::valueOf).toList(), (a, b) -> a,
                TreeMap::new));
    }

    /** What a call needs: a customer with a subscription in the state that the route asks for. */
    private final class Scene {
        final String customer = given.customer();
        final String sku = given.sku();
        final String subscription = given.buy(customer, sku, 10);
        private final Answer license = administrator.post("/authority/licenses", LICENSE).is(201);
        String id = "1";
        private PoolScene pool;
        String serial = license.text("serial");
        String code;

        /** A key that nothing keeps from being deleted; for POST it is not in storage. */
        private void freeKey(String route) {
            serial = given.keyOf(subscription);
            code = administrator.get(on(subscription, "activation-code")).text("activationCode");
            if (route.startsWith("DELETE") || route.startsWith("POST")) {
                administrator.post(on(subscription, "cancel"), Json.of("when", "IMMEDIATE")).is(200);
            }
            if (route.startsWith("POST")) {
                administrator.delete("/keys/" + serial).is(204);
            }
        }

        /** A device that has a license, and a reserve code behind it where there is one to be read or removed. */
        private void licensed(String route) {
            if (route.contains("reserve-code") || route.endsWith("/release")
                    || route.startsWith("DELETE") && route.endsWith("/license")) {
                administrator.post("/machines/" + id + "/license", coded(license)).is(200);
            }
            if (route.endsWith("reserve-code") && !route.startsWith("PUT")) {
                administrator.put("/machines/" + id + "/reserve-code", coded(another())).is(200);
            }
        }

        private Answer another() {
            return administrator.post("/authority/licenses", license("2099-12-31")).is(201);
        }

        private static Json coded(Answer license) {
            return Json.of("activationCode", license.text("activationCode"));
        }

        String path(String route) {
            if (route.contains("/pools/{id}")) {
                pool = new PoolScene(given, administrator, route);
                id = pool.id;
            } else if (route.contains(" /groups/")) {
                administrator.put("/groups/" + GROUP + "/license-update", Json.of("enabled", false)).is(200);
            } else if (route.contains("/activation-tasks/{id}")) {
                id = given.task(given.keyOf(subscription), given.device(customer));
            } else if (route.contains("/machines/{id}")) {
                id = given.device(customer);
                licensed(route);
            } else if (route.contains(" /keys")) {
                freeKey(route);
            } else if (route.endsWith("/tokens/{id}")) {
                id = administrator.post("/tokens", Json.of("role", "auditor")).is(201).text("id");
            } else if (route.endsWith("/activate")) {
                administrator.post(on(subscription, "suspend")).is(200);
            } else if (route.endsWith("/withdraw-cancellation")) {
                administrator.post(on(subscription, "cancel"), Json.of("when", "END_OF_PERIOD")).is(200);
            } else if (route.contains("/mails/{id}")) {
                id = administrator.get("/mails?limit=1").is(200).text("items/0/id");
            } else if (route.contains("/webhooks/{id}")) {
                id = route.startsWith("DELETE") ? administrator.post("/webhooks", WEBHOOK).is(201).text("id") : given.webhook();
            } else if (route.endsWith("/settings/mail/test")) {
                administrator.put("/settings/mail", Json.of("recipients", List.of("it@acme.example"))).is(200);
            } else if (route.contains("{id}/")) {
                id = given.failedIncrease(subscription, 1, "UNREACHABLE").text("orderId");
            }
            return route.substring(route.indexOf('/')).replace("/customers/{number}", "/customers/" + customer)
                    .replace("{number}", subscription).replace("{code}", sku).replace("{id}", id)
                    .replace("{serial}", serial).replace("{machine}", pool == null ? "" : pool.machine)
                    .replace("{group}", route.contains(" /groups") ? GROUP : "Berlin").replace("{license}", "L-1").replace("{name}", "mail")
                    .replace("{delivery}", "1234567890")
                    + (route.equals("POST /imports") ? "?dryRun=true" : "");
        }

        String body(String route) {
            Supplier<Json> body = Map.<String, Supplier<Json>>ofEntries(
                    Map.entry("POST /authority/activations",
                            () -> Json.of("activationCode", license.text("activationCode"), "machine", "m")),
                    Map.entry("POST /authority/adoptions", () -> Json.of("licenses", List.of())),
                    Map.entry("POST /authority/orders", () -> Json.of("order", GivenOverRest.unique("order"), "kind",
                            "ACTIVATE", "seats", 5, "license", Json.of("product", "Shield", "edition", "STANDARD",
                            "keyType", "DEVICE", "licenseType", "SUBSCRIPTION"))),
                    Map.entry("POST /authority/releases", () -> Json.of("serial", serial, "machine", "m")),
                    Map.entry("POST /authority/look-ups",
                            () -> Json.of("activationCode", license.text("activationCode"))),
                    Map.entry("POST /authority/licenses", () -> LICENSE),
                    Map.entry("POST /authority/licenses/{serial}/renewal", () -> Json.of("expiresOn", "2099-12-31")),
                    Map.entry("POST /activation-tasks", () -> Json.of("name", "Renew", "key", given.keyOf(subscription),
                            "machines", List.of(given.device(customer)))),
                    Map.entry("POST /customers", () -> Json.of("name", "Name", "email", "n@customer.example")),
                    Map.entry("PATCH /customers/{number}", () -> Json.of("name", "New")),
                    Map.entry("POST /keys", () -> Json.of("activationCode", code)),
                    Map.entry("PATCH /keys/{serial}", () -> Json.of("autoDistribute", true)),
                    Map.entry("POST /machines", () -> Json.of("name", "Laptop", "kind", "DEVICE", "customer", customer)),
                    Map.entry("PATCH /machines/{id}", () -> Json.of("name", "New")),
                    Map.entry("POST /machines/{id}/license", () -> coded(license)),
                    Map.entry("PUT /machines/{id}/reserve-code", () -> coded(another())),
                    Map.entry("PUT /groups/{group}/license-update", () -> Json.of("enabled", true)),
                    Map.entry("PUT /machines/{id}/license-update", () -> Json.of("enabled", true)),
                    Map.entry("PUT /machines/{id}/guests", () -> Json.of("guests", List.of())),
                    Map.entry("PUT /sandbox/authority", () -> Json.of("answers", "NORMAL")),
                    Map.entry("POST /sandbox/clock", () -> Json.of("advance", "PT1S")),
                    Map.entry("POST /skus", () -> GivenOverRest.newSku(GivenOverRest.unique("T"), 1, null, "1.00",
                            "PRORATED", "CALENDAR")),
                    Map.entry("PATCH /skus/{code}", () -> Json.of("name", "New")),
                    Map.entry("POST /subscriptions", () -> Json.of("customer", customer, "sku", sku, "seats", 10)),
                    Map.entry("PATCH /subscriptions/{number}", () -> Json.of("autoRenew", false)),
                    Map.entry("POST /subscriptions/{number}/cancel", () -> Json.of("when", "IMMEDIATE")),
                    Map.entry("POST /subscriptions/{number}/increase-seats", () -> Json.seats(1)),
                    Map.entry("POST /subscriptions/{number}/decrease-seats", () -> Json.seats(1)),
                    Map.entry("PUT /settings/mail", () -> Json.of("recipients", List.of())),
                    Map.entry("POST /webhooks", () -> WEBHOOK),
                    Map.entry("PATCH /webhooks/{id}", () -> Json.of("description", "Shop")),
                    Map.entry("POST /webhooks/{id}/replay", () -> Json.of("since", "2099-01-01T00:00:00Z")),
                    Map.entry("POST /tokens", () -> Json.of("role", "auditor"))).getOrDefault(route,
                            () -> PoolScene.body(route, pool));
            return route.equals("POST /imports") ? IMPORT : route.startsWith("GET") || route.startsWith("DELETE") ? null
                    : body.get().toString();
        }

        Supplier<Answer> call(Rest caller, String route) {
            Rest typed = route.equals("POST /imports")
                    ? caller.with("Content-Type", "multipart/form-data; boundary=part") : caller;
            String path = "/api/v1" + path(route);
            return () -> typed.send(route.substring(0, route.indexOf(' ')), path, body(route));
        }
    }

    @Test
    void every_route_has_its_row_and_every_row_its_route() {
        assertThat(table().keySet()).isEqualTo(Route.all().stream().map(Route::name).collect(Collectors.toSet()));
    }

    @Test
    void who_has_no_token_gets_nowhere() {
        table().keySet().forEach(route -> answers(route, new Scene(), nobody, route.equals(OPEN) ? 200 : 401));
    }

    @Test
    void an_administrator_may_do_what_there_is() {
        table().forEach((route, expected) -> answers(route, new Scene(), administrator, expected.get(3)));
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        Rest auditor = given.auditor();
        table().forEach((route, expected) -> answers(route, new Scene(), auditor, expected.get(2)));
        assertThat(table().entrySet()).filteredOn(row -> !row.getKey().startsWith("GET"))
                .allSatisfy(row -> assertThat(row.getValue().get(2)).as(row.getKey()).isEqualTo(403));
    }

    @Test
    void a_customer_has_its_own_things() {
        table().forEach((route, expected) -> {
            Scene scene = new Scene();
            answers(route, scene, given.customerToken(scene.customer), expected.get(0));
        });
    }

    @Test
    void a_foreign_customer_finds_nothing_and_changes_nothing() {
        Rest foreign = given.customerToken(given.customer());
        table().forEach((route, expected) -> {
            Scene scene = new Scene();
            Supplier<Answer> call = scene.call(foreign, route);
            String before = read(scene.subscription).etag();
            Answer answer = call.get();
            assertThat(answer.status()).as(route + " " + answer.body()).isEqualTo(expected.get(1));
            assertThat(answer.body()).as(route).doesNotContain("\"" + scene.subscription + "\"");
            assertThat(read(scene.subscription).etag()).as(route).isEqualTo(before);
        });
    }

    private static void answers(String route, Scene scene, Rest caller, int expected) {
        Answer answer = scene.call(caller, route).get();
        assertThat(answer.status()).as(route + " " + answer.body()).isEqualTo(expected);
    }
}
