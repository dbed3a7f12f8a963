package io.tenure.services.webhook;

import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Refusal;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where webhooks may go: over https to public addresses, so that nobody can have Tenure call what only Tenure can reach.
 * The sandbox also calls itself, and over http. The name is looked up before each call; Java keeps the answer for the
 * call that follows.
 */
final class WebhookAddress {

    private static final int LONGEST = 500;

    private WebhookAddress() {
    }

    /** @throws Refusal {@code MALFORMED}, {@code TOO_LONG} or {@code URL_NOT_ALLOWED} */
    static URI check(String url) {
        String text = Check.text("url", url, LONGEST);
        URI uri = parsed(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https") || scheme.equals("http") && Mode.sandbox();
        if (!secure || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null
                || isForbiddenLiteral(uri.getHost())) {
            throw Refusal.of("url", WebhookRefusal.URL_NOT_ALLOWED, text);
        }
        return uri;
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw Refusal.of("url", CommonRefusal.MALFORMED, "url", text, "an https address");
        }
    }

    /** An address in figures needs no look-up to be known; names are looked up when they are called. */
    private static boolean isForbiddenLiteral(String host) {
        boolean figures = host.startsWith("[") || host.matches("[0-9.]+") || host.equalsIgnoreCase("localhost");
        try {
            return figures && !mayCall(InetAddress.getByName(host));
        } catch (UnknownHostException nowhere) {
            return true;
        }
    }

    /** Whether every address of the host may be called. */
    static boolean mayCall(URI uri) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(WebhookAddress::mayCall);
    }

    private static boolean mayCall(InetAddress address) {
        return isPublic(address) || Mode.sandbox() && address.isLoopbackAddress();
    }

    static boolean isPublic(InetAddress address) {
        return !address.isAnyLocalAddress() && !address.isLoopbackAddress() && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress() && !address.isMulticastAddress()
                && (address instanceof Inet4Address ? isPublic4(address.getAddress()) : isPublic6(address.getAddress()));
    }

    /** Not this network, shared (RFC 6598), for documents and tests (RFC 5737, 2544), or reserved. */
    private static boolean isPublic4(byte[] bytes) {
        int one = bytes[0] & 0xff;
        int two = bytes[1] & 0xff;
        int three = bytes[2] & 0xff;
        return one != 0 && one < 240 && !(one == 100 && two >= 64 && two < 128) && !(one == 198 && (two == 18 || two == 19))
                && !(one == 192 && two == 0 && (three == 0 || three == 2)) && !(one == 198 && two == 51 && three == 100)
                && !(one == 203 && two == 0 && three == 113);
    }

    /** Global unicast (2000::/3), without those that hide an IPv4 address (6to4, Teredo) or stand in documents. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0xdb8));
    }
}
