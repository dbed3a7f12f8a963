package io.tenure.crash;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A vendor's Tenure, a reseller's that has its licenses from there, and the line between them; words to look at both. */
final class TwoTenures implements AutoCloseable {

    /** How long the reseller waits for an answer; its orders are sent again after twice that and some pauses. */
    private static final String TIMEOUT_SECONDS = "8";

    final SafeLine line;
    final GivenOverRest given;
    final Rest vendor;
    private final SandboxProcess vendorProcess;
    private final Path data;
    private final Map<String, String> settings;
    private SandboxProcess resellerProcess;
    private Rest reseller;

    private TwoTenures(Path folder) throws Exception {
        vendorProcess = SandboxProcess.start(Files.createDirectory(folder.resolve("vendor")));
        vendor = vendorProcess.anybody().as(GivenOverRest.ADMINISTRATOR);
        line = SafeLine.to(vendor.base(), folder);
        data = Files.createDirectory(folder.resolve("reseller"));
        settings = Map.of("TENURE_AUTHORITY_URL", line.address(), "TENURE_AUTHORITY_TOKEN",
                vendor.post("/tokens", Json.of("role", "reseller", "name", "Reseller one")).is(201).text("token"),
                "TENURE_AUTHORITY_TRUSTSTORE", line.trusted().toString(), "TENURE_AUTHORITY_TRUSTSTORE_PASSWORD",
                line.password(), "TENURE_AUTHORITY_TIMEOUT", TIMEOUT_SECONDS);
        startReseller();
        given = GivenOverRest.at(resellerProcess.anybody());
    }

    static TwoTenures start(Path folder) throws Exception {
        return new TwoTenures(folder);
    }

    private void startReseller() throws Exception {
        resellerProcess = SandboxProcess.start(data, settings);
        reseller = resellerProcess.anybody().as(GivenOverRest.ADMINISTRATOR);
    }

    /** SIGKILL to the reseller's server; then it is started again, on another port. */
    void killAndStartReseller() throws Exception {
        resellerProcess.kill();
        startReseller();
    }

    Rest reseller() {
        return reseller;
    }

    String said() {
        return resellerProcess.said();
    }

    /** The license behind a subscription of the reseller, as the vendor has it. */
    Answer licenseOf(String subscription) {
        String serial = reseller.get("/subscriptions/" + subscription + "/details").is(200).text("serial");
        return vendor.get("/authority/licenses/" + serial).is(200);
    }

    /** All licenses for a product, as the vendor has them. */
    List<JsonObject> licensesFor(String product) {
        return vendor.get("/authority/licenses?limit=200&q=" + product).is(200).items();
    }

    /** Runs what is due at the reseller until it is so. */
    void until(BooleanSupplier so) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not happen within two minutes");
            }
            reseller.post("/sandbox/clock", Json.of("advance", "PT1S")).is(200);
        }
    }

    @Override
    public void close() {
        resellerProcess.close();
        line.close();
        vendorProcess.close();
    }
}
