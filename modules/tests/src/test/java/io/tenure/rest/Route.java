package io.tenure.rest;

import io.tenure.api.Api;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One route of the REST API, read from the annotations of its resource, so that a new one cannot be forgotten.
 *
 * @param path behind the base of the API, with names in braces
 * @param list whether it takes a limit and a cursor
 */
record Route(String method, String path, boolean list) implements Comparable<Route> {

    /** Every route there is. */
    static Set<Route> all() {
        Set<Route> routes = new TreeSet<>();
        for (Class<?> resource : new Api().getClasses()) {
            if (resource.isAnnotationPresent(Path.class)) {
                Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> of(resource, method))
                        .forEach(routes::add);
            }
        }
        return routes;
    }

    static List<Route> lists() {
        return all().stream().filter(Route::list).toList();
    }

    private static Stream<Route> of(Class<?> resource, Method method) {
        String path = resource.getAnnotation(Path.class).value() + (method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value() : "");
        boolean list = Arrays.stream(method.getParameterAnnotations()).flatMap(Arrays::stream)
                .anyMatch(one -> one instanceof QueryParam parameter && parameter.value().equals("limit"));
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Route(type.getAnnotation(HttpMethod.class).value(), path, list));
    }

    /** Such as {@code GET /subscriptions/{number}}. */
    String name() {
        return method + " " + path;
    }

    /** One name and path has several methods in the code when it answers in several formats. */
    @Override
    public int compareTo(Route other) {
        return (path + " " + method + list).compareTo(other.path + " " + other.method + other.list);
    }
}
