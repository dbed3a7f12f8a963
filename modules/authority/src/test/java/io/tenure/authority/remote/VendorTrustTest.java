package io.tenure.authority.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.vendor.VendorError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the line trusts. Certificates are made by the JDK's own keytool. */
class VendorTrustTest {

    private static final ActivationCode CODE = ActivationCode.random();
    private static final String PASSWORD = "not-so-secret";

    @TempDir
    private Path folder;

    private Path store(String name, String host) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "vendor", "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host,
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private static SSLContext identity(Path store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** The certificate in the text form that most tools write. */
    private Path pem(Path store) throws Exception {
        byte[] certificate = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()).getCertificate("vendor")
                .getEncoded();
        return Files.writeString(folder.resolve("vendor.pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate) + "\n-----END CERTIFICATE-----\n");
    }

    private VendorError asked(FakeVendor vendor, Path truststore, String password) {
        vendor.answers(200, GivenVendor.LICENSE);
        GivenVendor given = new GivenVendor();
        return given.asking(given.at("https://localhost:" + vendor.port(), truststore, password)).lookUp(CODE).error();
    }

    @Test
    void a_certificate_in_the_truststore_is_trusted_as_store_and_as_text() throws Exception {
        Path store = store("vendor", "localhost");
        try (FakeVendor vendor = FakeVendor.start(identity(store))) {
            assertThat(asked(vendor, store("other", "localhost"), PASSWORD)).isEqualTo(VendorError.TLS_FAILED);
            assertThat(asked(vendor, null, null)).isEqualTo(VendorError.TLS_FAILED);
            assertThat(asked(vendor, pem(store), null)).isNull();
            assertThat(vendor.asked()).hasSize(1);
        }
    }

    @Test
    void a_trusted_certificate_of_another_host_is_not_the_vendors() throws Exception {
        Path store = store("vendor", "other.example");
        try (FakeVendor vendor = FakeVendor.start(identity(store))) {
            assertThat(asked(vendor, pem(store), null)).isEqualTo(VendorError.TLS_FAILED);
            assertThat(vendor.asked()).isEmpty();
        }
    }

    @Test
    void who_answers_without_tls_never_sees_the_token() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<String> seen = new FutureTask<>(() -> answerInPlainText(plain));
            new Thread(seen).start();
            GivenVendor given = new GivenVendor();
            assertThat(given.asking("https://localhost:" + plain.getLocalPort()).lookUp(CODE).error())
                    .isEqualTo(VendorError.TLS_FAILED);
            assertThat(seen.get(10, TimeUnit.SECONDS)).isNotEmpty().doesNotContain(GivenVendor.TOKEN);
        }
    }

    private static String answerInPlainText(ServerSocket server) throws IOException {
        try (Socket caller = server.accept()) {
            byte[] first = new byte[4096];
            int read = caller.getInputStream().read(first);
            caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes());
            caller.getOutputStream().flush();
            caller.getInputStream().read();
            return new String(first, 0, read, StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void a_truststore_that_cannot_be_used_is_told_by_its_setting() throws IOException {
        Path garbage = Files.writeString(folder.resolve("garbage"), "nothing");
        assertThatIllegalStateException()
                .isThrownBy(() -> VendorTrust.of(new GivenVendor().at("https://localhost", garbage, PASSWORD)))
                .withMessageContaining("tenure.authority.truststore");
    }
}
