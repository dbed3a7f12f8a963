package io.tenure.browser;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every journey has: the portal in the one browser, and REST to make its data with. While a journey is being
 * written, -Dtenure.browser.url=http://127.0.0.1:8190 takes a running sandbox instead of the suite's deployment.
 */
@RunAsClient
abstract class Journey {

    private static final String SANDBOX = System.getProperty("tenure.browser.url");

    @RegisterExtension
    static final Extension SERVER = SANDBOX == null ? new ArquillianExtension() : new Extension() { };
    @RegisterExtension
    static final Watch WATCH = new Watch();

    @ArquillianResource
    private URL server;

    protected Browser browser;
    protected Portal portal;
    protected Rest rest;

    @BeforeEach
    void atTheDoor() {
        String address = SANDBOX == null ? "http://127.0.0.1:" + server.getPort() : SANDBOX;
        browser = Browser.the(address);
        browser.forgetEverything();
        portal = new Portal(browser);
        rest = new Rest(address);
    }
}
