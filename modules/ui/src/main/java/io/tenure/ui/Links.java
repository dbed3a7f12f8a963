package io.tenure.ui;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses that keep the state of a list: what was searched, filtered and sorted stays in the URL. */
public final class Links {

    private Links() {
    }

    /**
     * This page's address with one parameter changed, or left out where the value is empty. The cursor goes with every
     * change but its own, for another selection begins at its first row.
     */
    public static String query(String name, Object value) {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext()
                .getRequest();
        return request.getRequestURI() + query(request.getParameterMap(), name, value);
    }

    static String query(Map<String, String[]> present, String name, Object value) {
        Map<String, String> kept = new LinkedHashMap<>();
        present.forEach((key, values) -> kept.put(key, values.length == 0 ? "" : values[0]));
        kept.keySet().removeIf(key -> key.startsWith("jakarta.faces.") || key.startsWith("primefaces."));
        kept.remove("cursor");
        kept.put(name, value == null ? "" : value.toString());
        kept.values().removeIf(String::isEmpty);
        return kept.isEmpty() ? "" : kept.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + '=' + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
