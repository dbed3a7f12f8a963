package io.tenure.testkit;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Words to build data with over REST. Every call makes things of its own, so tests do not meet. */
public final class GivenOverRest {

    /** The sandbox's own token (api.md, conventions). */
    public static final String ADMINISTRATOR = "sandbox-admin";

    private final Rest administrator;

    private GivenOverRest(Rest administrator) {
        this.administrator = administrator;
    }

    public static GivenOverRest at(Rest anybody) {
        return new GivenOverRest(anybody.as(ADMINISTRATOR));
    }

    public Rest administrator() {
        return administrator;
    }

    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** A new customer's number. */
    public String customer() {
        return administrator.post("/customers", Json.of("name", unique("Customer"), "email", "it@customer.example"))
                .is(201).text("number");
    }

    /** The id of a new device of a customer. */
    public String device(String customer) {
        return machine(Json.of("name", unique("Laptop"), "kind", "DEVICE", "customer", customer));
    }

    /** The id of a new installation that protects something. */
    public String installation() {
        return machine(Json.of("name", unique("Backup"), "kind", "INSTALLATION", "protectionJobs",
                List.of(Json.of("name", "Nightly", "paidOnly", true))));
    }

    /** The name of a new group with an installation. */
    public String group() {
        String group = unique("Hall");
        machine(Json.of("name", unique("Backup"), "kind", "INSTALLATION", "group", group));
        return group;
    }

    /** The id of a new machine. */
    public String machine(Json wanted) {
        return administrator.post("/machines", wanted).is(201).text("id");
    }

    /** 5 to 100 seats at EUR 3.00 a month from the 1st, prorated. */
    public String sku() {
        return sku(5, 100, "3.00", "PRORATED", "CALENDAR");
    }

    public String sku(int min, Integer max, String price, String billing, String alignment) {
        return administrator.post("/skus", newSku(unique("T"), min, max, price, billing, alignment)).is(201)
                .text("code");
    }

    public static Json newSku(String code, int min, Integer max, String price, String billing, String alignment) {
        return Json.of("code", code, "product", "Endpoint Security", "name", "Standard", "edition", "STANDARD",
                "keyType", "DEVICE", "minSeats", min, "maxSeats", max, "unitPrice", Json.money(price),
                "billing", billing, "period", "P1M", "alignment", alignment);
    }

    /** A running subscription's number. */
    public String subscription(int seats) {
        return buy(customer(), sku(), seats);
    }

    public String buy(String customer, String sku, int seats) {
        return administrator.post("/subscriptions", Json.of("customer", customer, "sku", sku, "seats", seats)).is(201)
                .text("number");
    }

    /** The serial of the key that came into storage with this subscription. */
    public String keyOf(String subscription) {
        return administrator.get("/keys?q=" + subscription).is(200).all("serial").get(0);
    }

    /** The serial of a license that was issued as an activation code. */
    public String license() {
        return administrator.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "SERVER",
                "licenseType", "COMMERCIAL", "edition", "STANDARD", "limit", 10, "term", "P365D")).is(201).text("serial");
    }

    /** The id of a new task that waits to be run. */
    public String task(String key, String machine) {
        return administrator.post("/activation-tasks", Json.of("name", "Renew", "key", key, "machines", List.of(machine)))
                .is(201).text("id");
    }

    /** The number of a new license pool with so many licenses. */
    public String pool(int purchased) {
        return administrator.post("/pools", Json.of("name", unique("Pool"), "purchased", purchased)).is(201).text("id");
    }

    /** The id of an endpoint that gets nothing but tests; it is added where there is none. */
    public String webhook() {
        List<String> kept = administrator.get("/webhooks?limit=1").is(200).all("id");
        return !kept.isEmpty() ? kept.get(0) : administrator.post("/webhooks", Json.of("url", "http://127.0.0.1:9/", "events",
                List.of("webhook.tested"))).is(201).text("id");
    }

    /** Who may see and change that customer's things only. */
    public Rest customerToken(String customer) {
        return token(Json.of("role", "customer", "customer", customer));
    }

    public Rest auditor() {
        return token(Json.of("role", "auditor"));
    }

    private Rest token(Json wanted) {
        return administrator.as(administrator.post("/tokens", wanted).is(201).text("token"));
    }

    /** What the vendor answers from now on: NORMAL, UNREACHABLE, GENERAL_ERROR, INVALID_ANSWER or CONTRACT_TERMINATED. */
    public void vendorAnswers(String answers) {
        administrator.put("/sandbox/authority", Json.of("answers", answers)).is(200);
    }

    /** An increase that the vendor did not carry out: the problem that was answered. The vendor is well afterwards. */
    public Answer failedIncrease(String subscription, int seats, String answers) {
        vendorAnswers(answers);
        try {
            return administrator.post("/subscriptions/" + subscription + "/increase-seats", Json.seats(seats))
                    .is(502, "PROVISIONING_FAILED");
        } finally {
            vendorAnswers("NORMAL");
        }
    }

    /** All rows of a list, walked through page by page. */
    public List<JsonObject> whole(String list, int limit) {
        List<JsonObject> rows = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = administrator.get(list + (list.contains("?") ? "&" : "?") + "limit=" + limit
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).is(200);
            rows.addAll(page.items());
            cursor = page.text("next");
        }
        return rows;
    }
}
