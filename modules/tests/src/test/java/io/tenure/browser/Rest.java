package io.tenure.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Data for the journeys, made over REST with the sandbox's own token. */
class Rest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String base;

    Rest(String address) {
        this.base = address + "/api/v1";
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

    /** The link in the newest caught mail of this kind to this address; null while there is none. */
    String linkMailedTo(String email, String kind) {
        return get("/sandbox/mail").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(mail -> mail.getString("to").equals(email) && mail.getString("kind").equals(kind))
                .map(mail -> mail.getString("text").lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow())
                .findFirst().orElse(null);
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

    private JsonObject send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer sandbox-admin").header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
