package io.tenure.rest;

import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.util.List;

/** A pool in the state that a route asks for: a machine is installed and extended once, or its install is pending. */
final class PoolScene {

    /** The routes of pools, as {@link RolesOfRoutesIT} has all others. */
    static final String TABLE = """
            GET    /pools                                       403 403 200 200
            POST   /pools                                       403 403 403 201
            GET    /pools/{id}                                  403 403 200 200
            POST   /pools/{id}/extensions                       403 403 403 200
            GET    /pools/{id}/groups                           403 403 200 200
            PUT    /pools/{id}/groups/{group}                   403 403 403 200
            POST   /pools/{id}/installs                         403 403 403 201
            DELETE /pools/{id}/installs/{machine}               403 403 403 204
            POST   /pools/{id}/installs/{machine}/confirm       403 403 403 200
            GET    /pools/{id}/ledger                           403 403 200 200
            GET    /pools/{id}/licenses                         403 403 200 200
            GET    /pools/{id}/machines                         403 403 200 200
            GET    /pools/{id}/machines/{machine}               403 403 200 200
            PATCH  /pools/{id}/machines/{machine}               403 403 403 200
            POST   /pools/{id}/others                           403 403 403 200
            POST   /pools/{id}/others/{license}/resolve         403 403 403 200
            POST   /pools/{id}/purchases                        403 403 403 200
            POST   /pools/{id}/returns                          403 403 403 200
            GET    /pools/{id}/timeline                         403 403 200 200
            POST   /pools/{id}/uninstalls                       403 403 403 200
            """;

    final String id;
    final String machine;

    PoolScene(GivenOverRest given, Rest administrator, String route) {
        id = given.pool(5);
        machine = given.machine(Json.of("name", GivenOverRest.unique("pc"), "kind", "INSTALLATION"));
        if (!route.endsWith("/installs")) {
            administrator.post("/pools/" + id + "/installs", Json.of("machine", machine)).is(201);
        }
        if (!route.contains("/installs")) {
            administrator.post("/pools/" + id + "/installs/" + machine + "/confirm").is(200);
            administrator.post("/pools/" + id + "/extensions", Json.of("machines", List.of(machine))).is(200);
        }
        if (route.endsWith("/resolve")) {
            administrator.post("/pools/" + id + "/others", Json.of("license", "L-1", "reason", "found twice")).is(200);
        }
    }

    /** What the route is sent; nothing where it is not one of a pool. */
    static Json body(String route, PoolScene pool) {
        return switch (route) {
            case "POST /pools" -> Json.of("name", GivenOverRest.unique("Pool"), "purchased", 5);
            case "POST /pools/{id}/purchases" -> Json.of("licenses", 5);
            case "POST /pools/{id}/installs", "POST /pools/{id}/uninstalls" -> Json.of("machine", pool.machine);
            case "POST /pools/{id}/extensions", "POST /pools/{id}/returns" -> Json.of("machines", List.of(pool.machine));
            case "PATCH /pools/{id}/machines/{machine}" -> Json.of("autoExtend", true);
            case "PUT /pools/{id}/groups/{group}" -> Json.of("allocated", 3);
            case "POST /pools/{id}/others" -> Json.of("license", "L-1", "reason", "found twice");
            case "POST /pools/{id}/others/{license}/resolve" -> Json.of("outcome", "RETURNED", "reason", "checked");
            default -> Json.of();
        };
    }
}
