package io.tenure.authority.keyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.keyfile.KeyFileReader.Reading;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** What a key file carries, and that nothing but a key file is taken for one (docs/decisions/0034-key-files.md). */
class KeyFileTest {

    private static final Instant NOW = Instant.parse("2026-01-12T09:30:00Z");
    private static final License LICENSE = new License("5F0C1B9E-3D7A-4E58-9A55-0B8C6B0A7D21", KeyType.SERVER,
            LicenseType.SUBSCRIPTION, Edition.ENTERPRISE, 40, null, LocalDate.parse("2027-01-11"), null, null, 14, true,
            true, "Shield for Business", "5.1", List.of("5.0", "5.1"), "SUP-7", LocalDate.parse("2027-06-30"),
            LicenseState.ISSUED, false);
    private static final SigningKey OURS = SigningKey.random("urn:uuid:ours");
    private static final SigningKey THEIRS = SigningKey.random("urn:uuid:theirs");
    private static final String FILE = OURS.sign(LICENSE, NOW);
    private static final KeyFileReader READER = new KeyFileReader(List.of(OURS.trusted()));

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(int index) {
        return FILE.split("\\.")[index];
    }

    private static String decoded(int index) {
        return new String(Base64.getUrlDecoder().decode(part(index)), StandardCharsets.UTF_8);
    }

    private static void refused(String text, KeyFileRefusal reason) {
        assertThat(READER.read(text)).isEqualTo(new Reading(null, reason));
    }

    @Example
    void a_key_file_brings_all_facts_of_its_license() {
        assertThat(READER.read(FILE)).isEqualTo(new Reading(LICENSE, null));
        assertThat(READER.read("\n " + FILE + "\r\n").license()).isEqualTo(LICENSE);
    }

    @Example
    void the_key_and_the_kind_of_file_stand_in_the_signed_part() {
        assertThat(decoded(0)).contains("\"kid\":\"" + OURS.kid() + "\"", "\"typ\":\"tenure-license+jws\"",
                "\"alg\":\"EdDSA\"");
        assertThat(decoded(1)).contains("\"iss\":\"urn:uuid:ours\"", "\"iat\":" + NOW.getEpochSecond());
    }

    @Property
    void any_changed_character_is_refused(@ForAll @IntRange(max = 100_000) int place,
                                          @ForAll @CharRange(from = '-', to = 'z') char to) {
        int at = place % FILE.length();
        String changed = FILE.substring(0, at) + to + FILE.substring(at + 1);
        assertThat(READER.read(changed).reason() == null).as(changed).isEqualTo(changed.equals(FILE));
    }

    @Example
    void each_other_last_character_of_the_signature_is_refused() {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".chars()
                .mapToObj(last -> FILE.substring(0, FILE.length() - 1) + (char) last)
                .filter(changed -> !changed.equals(FILE))
                .forEach(changed -> assertThat(READER.read(changed).license()).as(changed).isNull());
    }

    @Property
    void a_cut_file_is_refused(@ForAll @IntRange(max = 100_000) int length) {
        assertThat(READER.read(FILE.substring(0, length % FILE.length())).reason()).isNotNull();
    }

    @Example
    void a_forged_license_is_refused_by_its_signature() {
        String payload = encoded(decoded(1).replace("\"limit\":40", "\"limit\":4000"));
        refused(part(0) + "." + payload + "." + part(2), KeyFileRefusal.KEY_FILE_SIGNATURE);
    }

    @Example
    void what_is_no_key_file_is_malformed() {
        for (String text : List.of("", "hello", "a.b", "a.b.c.d", "..", "%.%.%", part(0) + "." + part(1),
                encoded("[]") + "." + part(1) + "." + part(2), part(0) + "=." + part(1) + "." + part(2))) {
            refused(text, KeyFileRefusal.KEY_FILE_MALFORMED);
        }
    }

    @Example
    void more_than_64_kibibytes_are_too_large() {
        refused("A".repeat(64 * 1024 + 1), KeyFileRefusal.KEY_FILE_TOO_LARGE);
        refused("A".repeat(64 * 1024), KeyFileRefusal.KEY_FILE_MALFORMED);
    }

    @Example
    void a_file_of_an_authority_that_is_not_known_is_refused() {
        refused(THEIRS.sign(LICENSE, NOW), KeyFileRefusal.KEY_FILE_UNKNOWN_KEY);
        SigningKey another = new SigningKey("urn:uuid:another", OURS.pair());
        refused(another.sign(LICENSE, NOW), KeyFileRefusal.KEY_FILE_UNKNOWN_KEY);
    }

    @Example
    void other_algorithms_and_none_are_refused() {
        for (String algorithm : List.of("none", "HS256", "RS256", "ES256", "eddsa", "")) {
            String header = encoded(decoded(0).replace("EdDSA", algorithm));
            refused(header + "." + part(1) + "." + part(2), KeyFileRefusal.KEY_FILE_ALGORITHM_NOT_ALLOWED);
        }
    }

    @Example
    void what_a_retired_key_signed_stays_good() {
        KeyFileReader later = new KeyFileReader(List.of(THEIRS.trusted(), OURS.trusted()));
        assertThat(later.read(FILE).license()).isEqualTo(LICENSE);
    }

    /** Without this project and without a library: the public key is 32 bytes behind a fixed prefix (RFC 8410). */
    @Example
    void anybody_can_check_a_key_file_with_the_public_key_and_plain_java() throws Exception {
        String json = OURS.publicJson().replace("}", ",\"iss\":\"urn:uuid:ours\"}");
        SigningKey published = PublicKeys.read("{\"keys\":[" + json + "]}").get(0);
        byte[] x = Base64.getUrlDecoder().decode((String) published.pair().toParams(
                OutputControlLevel.PUBLIC_ONLY).get("x"));
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(x));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update((part(0) + "." + part(1)).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(part(2)))).isTrue();
    }

    @Example
    void a_published_key_never_has_its_private_part() {
        assertThat(OURS.privateJson()).contains("\"d\":");
        assertThat(OURS.publicJson()).doesNotContain("\"d\":");
    }
}
