package io.tenure.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What the browser remembers about how somebody reads: theme, language, zone. Nothing secret. */
final class Cookies {

    private Cookies() {
    }

    static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] sent = request.getCookies();
        return sent == null ? Optional.empty() : Arrays.stream(sent)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> decoded(cookie.getValue()))
                .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
