package io.tenure.rest;

import io.tenure.testkit.Answer;
import io.tenure.testkit.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Words for licenses and reserve activation codes on devices, over REST. */
abstract class DevicesOverRest extends OverRest {

    /** A license issued by the built-in authority. */
    record Issued(String serial, String code) {
    }

    Issued issued(Object... more) {
        List<Object> all = new ArrayList<>(List.of("form", "ACTIVATION_CODE", "keyType", "DEVICE", "edition", "STANDARD"));
        all.addAll(List.of(more));
        for (Object[] otherwise : new Object[][] {{"licenseType", "COMMERCIAL"}, {"limit", 5}}) {
            if (!all.contains(otherwise[0])) {
                all.addAll(List.of(otherwise));
            }
        }
        if (!all.contains("term") && !all.contains("expiresOn")) {
            all.addAll(List.of("term", "P365D"));
        }
        Answer license = administrator.post("/authority/licenses", Json.of(all.toArray())).is(201);
        return new Issued(license.text("serial"), license.text("activationCode"));
    }

    Issued endingOn(LocalDate day, Object... more) {
        List<Object> all = new ArrayList<>(List.of("expiresOn", day.toString()));
        all.addAll(List.of(more));
        return issued(all.toArray());
    }

    Answer activate(String machine, Issued license) {
        return administrator.post("/machines/" + machine + "/license", Json.of("activationCode", license.code()));
    }

    Answer save(String machine, Issued license) {
        return administrator.put("/machines/" + machine + "/reserve-code", Json.of("activationCode", license.code()));
    }

    Answer license(String machine) {
        return administrator.get("/machines/" + machine + "/license").is(200);
    }

    Answer tryAgain(String machine) {
        return administrator.post("/machines/" + machine + "/reserve-code/try-again", Json.of());
    }

    String device() {
        return given.device(given.customer());
    }

    /** A device whose license ends in so many days. */
    String covered(int days) {
        String machine = device();
        activate(machine, endingOn(today().plusDays(days))).is(200);
        return machine;
    }

    void block(Issued license) {
        administrator.post("/authority/licenses/" + license.serial() + "/block", Json.of("reason", "stolen")).is(200);
    }

    String reserve(String machine, String field) {
        return license(machine).text("reserve/" + field);
    }
}
