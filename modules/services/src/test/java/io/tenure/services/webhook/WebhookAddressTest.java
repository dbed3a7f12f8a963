package io.tenure.services.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kernel.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In production: no mode is set here. */
class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "198.18.0.1", "192.0.2.1", "203.0.113.9", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1",
        "fd00::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "2002:0a00:0001::1", "2001:db8::1", "64:ff9b::10.0.0.1"})
    void what_only_tenure_can_reach_is_not_public(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "198.20.0.1", "2606:4700::1111", "2a00::1"})
    void what_everybody_can_reach_is_public(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://shop.example/", "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://10.0.0.1/x",
        "https://user@shop.example/", "https:///path", "file:///etc/passwd", "https://shop.example/#x", "https://2130706433/"})
    void addresses_that_lead_inside_or_are_not_https_are_refused(String url) {
        assertThatThrownBy(() -> WebhookAddress.check(url)).isInstanceOf(Refusal.class).hasMessage("URL_NOT_ALLOWED");
    }

    @Test
    void an_https_address_with_port_path_and_query_is_taken() {
        assertThat(WebhookAddress.check("https://shop.example:8443/a/b?c=d")).hasHost("shop.example");
    }
}
