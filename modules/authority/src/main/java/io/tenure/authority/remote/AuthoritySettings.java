package io.tenure.authority.remote;

import io.tenure.kernel.Mode;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which vendor's authority this Tenure has its licenses from. Each setting is a system property, or an environment
 * variable in capitals with underscores ({@code TENURE_AUTHORITY_URL}). Without an address there is the built-in one.
 *
 * @param url        the other Tenure's address, without a slash at the end
 * @param token      of role reseller there
 * @param truststore PKCS12, JKS or PEM file with the certificates to trust; null for those that Java trusts
 * @param password   of the truststore, or null for none
 * @param connect    how long a connection may take
 * @param answer     how long an answer may take, from the first byte sent to the last one read
 */
record AuthoritySettings(URI url, String token, Path truststore, String password, Duration connect, Duration answer) {

    static final String URL = "tenure.authority.url";
    static final String TOKEN = "tenure.authority.token";
    static final String TRUSTSTORE = "tenure.authority.truststore";
    static final String PASSWORD = "tenure.authority.truststore.password";
    static final String TIMEOUT = "tenure.authority.timeout";

    private static final int FEWEST_CHARACTERS = 32;
    private static final int MOST_SECONDS = 120;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    @Override
    public String toString() {
        return "AuthoritySettings " + url;
    }

    /** What this installation was started with. */
    static Optional<AuthoritySettings> present() {
        return of(Mode::setting);
    }

    /** @throws IllegalStateException naming the setting that cannot be used and why */
    static Optional<AuthoritySettings> of(Function<String, Optional<String>> settings) {
        return settings.apply(URL).map(url -> {
            Duration answer = timeout(settings.apply(TIMEOUT).orElse("10"));
            return new AuthoritySettings(address(url.strip()), token(settings.apply(TOKEN).orElse("").strip()),
                    settings.apply(TRUSTSTORE).map(AuthoritySettings::file).orElse(null),
                    settings.apply(PASSWORD).orElse(null), CONNECT.compareTo(answer) < 0 ? CONNECT : answer, answer);
        });
    }

    private static URI address(String text) {
        URI url;
        try {
            url = new URI(text.replaceAll("/+$", ""));
        } catch (java.net.URISyntaxException wrong) {
            throw unusable(URL, "not an address: " + text);
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            throw unusable(URL, "must be the plain address of a Tenure, such as https://vendor.example");
        }
        boolean safe = "https".equalsIgnoreCase(url.getScheme());
        if (!safe && !("http".equalsIgnoreCase(url.getScheme()) && isLoopback(url.getHost()))) {
            throw unusable(URL, "must begin with https://; http:// would show the token to everybody on the way and is"
                    + " taken for a loopback address only");
        }
        return url;
    }

    /** Only what cannot be another machine: a name is not looked up. */
    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return (host.matches("[0-9.]+") || host.startsWith("[")) && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    private static String token(String token) {
        if (token.isEmpty()) {
            throw unusable(TOKEN, "is missing; an administrator of the vendor's Tenure issues one of role reseller");
        }
        if (token.length() < FEWEST_CHARACTERS || token.chars().distinct().count() < FEWEST_CHARACTERS / 4
                || !token.matches("[A-Za-z0-9._~+/=-]+")) {
            throw unusable(TOKEN, "is no token that a Tenure issues: those have at least " + FEWEST_CHARACTERS
                    + " random characters");
        }
        return token;
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw unusable(TRUSTSTORE, "there is no file that can be read at " + file.toAbsolutePath());
        }
        return file;
    }

    private static Duration timeout(String seconds) {
        if (!seconds.strip().matches("[1-9]\\d{0,2}") || Integer.parseInt(seconds.strip()) > MOST_SECONDS) {
            throw unusable(TIMEOUT, "must be 1 to " + MOST_SECONDS + " seconds, not " + seconds);
        }
        return Duration.ofSeconds(Integer.parseInt(seconds.strip()));
    }

    static IllegalStateException unusable(String setting, String why) {
        return new IllegalStateException("The setting " + setting + " cannot be used: " + why + ".");
    }
}
