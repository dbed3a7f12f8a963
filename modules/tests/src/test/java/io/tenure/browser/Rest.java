package io.tenure.browser;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;

/** Data for the journeys, made over REST with the sandbox's own token. */
class Rest {

    private final io.tenure.testkit.Rest administrator;

    Rest(String address) {
        this.administrator = io.tenure.testkit.Rest.at(address).as(GivenOverRest.ADMINISTRATOR);
    }

    static String unique(String what) {
        return what + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Its number. */
    String customer(String name) {
        return post("/customers", "{'name':'%s','email':'it@customer.example'}", name).getString("number");
    }

    /** 5 to 100 seats at EUR 3.00 a month from the 1st, by days; its name is unique. */
    JsonObject sku() {
        String name = unique("Endpoint Security");
        return post("/skus", "{'code':'%s','product':'Endpoint Security','name':'%s','edition':'STANDARD','keyType':'DEVICE',"
                + "'minSeats':5,'maxSeats':100,'unitPrice':{'amount':'3.00','currency':'EUR'},'billing':'PRORATED',"
                + "'period':'P1M'}", name.replace("Endpoint Security ", "B-"), name);
    }

    JsonObject subscription(String customer, String sku, int seats) {
        return post("/subscriptions", "{'customer':'%s','sku':'%s','seats':%d}", customer, sku, seats);
    }

    /** A subscription of 10 seats of a SKU of its own. */
    JsonObject subscription(String customer) {
        return subscription(customer, sku().getString("code"), 10);
    }

    JsonObject subscriptionNow(String number) {
        return get("/subscriptions/" + number);
    }

    void action(String number, String action, String body) {
        post("/subscriptions/" + number + "/" + action, body);
    }

    /** How much it would cost now, as the pages write it. */
    String costNow(String number, String action, int seats) {
        return euro(post("/subscriptions/" + number + "/" + action + "?preview=true", "{'seats':%d}", seats), "costNow");
    }

    String code(String number) {
        return get("/subscriptions/" + number + "/activation-code").getString("activationCode");
    }

    /** The serial of the key that came into storage with this subscription. */
    String key(String subscription) {
        return get("/keys?q=" + subscription).getJsonArray("items").getJsonObject(0).getString("serial");
    }

    /** The id of a new endpoint that gets nothing but tests. */
    int webhook() {
        return post("/webhooks", "{'url':'http://127.0.0.1:9/','description':'Shop','events':['webhook.tested']}").getInt("id");
    }

    /** The id of a new device of a customer. */
    String device(String customer, String name) {
        return post("/machines", "{'name':'%s','kind':'DEVICE','customer':'%s','applicationVersion':'8.14'}", name, customer)
                .getString("id");
    }

    /** The code of a license for so many devices; valid for a year from its first activation, or to the day given. */
    String license(int limit, LocalDate expiresOn) {
        return post("/authority/licenses", "{'form':'ACTIVATION_CODE','keyType':'DEVICE','licenseType':'COMMERCIAL',"
                + "'edition':'STANDARD','limit':%d,%s}", limit, expiresOn == null ? "'term':'P365D'"
                : "'expiresOn':'" + expiresOn + "'").getString("activationCode");
    }

    /** A new device of a customer whose license ends in so many days. */
    String covered(String customer, String name, int days) {
        String device = device(customer, name);
        post("/machines/" + device + "/license", "{'activationCode':'%s'}", license(1, today().plusDays(days)));
        return device;
    }

    void saveReserve(String device, String code) {
        send("PUT", "/machines/" + device + "/reserve-code", "{'activationCode':'" + code + "'}");
    }

    LocalDate today() {
        return LocalDate.parse(get("/sandbox/clock").getString("now").substring(0, 10));
    }

    void moveTo(LocalDate day) {
        post("/sandbox/clock", "{'to':'%sT12:00:00Z'}", day);
    }

    /** The link in the newest caught mail of this kind to this address; null while there is none. */
    String linkMailedTo(String email, String kind) {
        return get("/sandbox/mail").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(mail -> mail.getString("to").equals(email) && mail.getString("kind").equals(kind))
                .map(mail -> mail.getString("text").lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow())
                .findFirst().orElse(null);
    }

    /** A license that can be updated, as it was issued. */
    JsonObject updatable(LocalDate end) {
        return post("/authority/licenses", "{'form':'ACTIVATION_CODE','keyType':'DEVICE','licenseType':'SUBSCRIPTION','limit':1,"
                + "'edition':'ENTERPRISE','expiresOn':'%s','supportId':'04720','productVersion':'9.0'}", end);
    }

    /** The id of an installation that has this license, and two jobs. */
    String installation(String name, JsonObject license) {
        String id = post("/machines", "{'name':'%s','kind':'INSTALLATION','protectionJobs':[{'name':'Nightly backup','paidOnly':true},"
                + "{'name':'File copy','paidOnly':false}]}", name).getString("id");
        post("/machines/" + id + "/license", "{'activationCode':'%s'}", license.getString("activationCode"));
        return id;
    }

    void authorityAnswers(String answers) {
        send("PUT", "/sandbox/authority", "{'answers':'" + answers + "'}");
    }

    static String euro(JsonObject of, String field) {
        JsonObject money = of.getJsonObject(field);
        return money.getString("currency") + " " + money.getString("amount");
    }

    boolean exists(String path) {
        try {
            get(path);
            return true;
        } catch (IllegalStateException refused) {
            if (refused.getMessage().contains(" answered 404")) {
                return false;
            }
            throw refused;
        }
    }

    JsonObject get(String path) {
        return send("GET", path, "");
    }

    JsonObject post(String path, String body, Object... values) {
        return send("POST", path, body.formatted(values));
    }

    JsonObject send(String method, String path, String body) {
        Answer answer = administrator.send(method, "/api/v1" + path, body.isEmpty() ? null : body.replace('\'', '"'));
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }
}
