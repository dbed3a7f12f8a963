package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.Json;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Keys that come into storage by key file or by a code of their own. */
@RunAsClient
class KeyFilesOverRestIT extends OverRest {

    private Answer issued(String form, String keyType) {
        return administrator.post("/authority/licenses", Json.of("form", form, "keyType", keyType, "licenseType",
                "COMMERCIAL", "edition", "STANDARD", "limit", 100, "expiresOn", today().plusDays(20).toString(),
                "product", "Server Shield")).is(201);
    }

    private Answer add(String keyFile) {
        return administrator.post("/keys", Json.of("keyFile", keyFile));
    }

    @Test
    void a_key_file_gets_a_key_in_without_asking_the_authority() {
        Answer issued = issued("KEY_FILE", "SERVER");
        given.vendorAnswers("UNREACHABLE");
        try {
            Answer key = add(" " + issued.text("keyFile") + "\n").is(201);
            assertThat(key.text("form")).isEqualTo("FILE");
            assertThat(key.text("state")).isEqualTo("EXPIRING");
            assertThat(key.text("certificate/number")).isEqualTo(issued.text("serial"));
        } finally {
            given.vendorAnswers("NORMAL");
        }
        add(issued.text("keyFile")).is(422, "ALREADY_STORED");
    }

    @Test
    void a_changed_cut_or_foreign_file_is_refused_with_its_reason() {
        String file = issued("KEY_FILE", "SERVER").text("keyFile");
        int signature = file.lastIndexOf('.') + 1;
        char other = file.charAt(signature) == 'A' ? 'B' : 'A';
        add(file.substring(0, signature) + other + file.substring(signature + 1)).is(422, "KEY_FILE_SIGNATURE");
        add(file.substring(0, signature - 1)).is(422, "KEY_FILE_MALFORMED");
        add("a".repeat(70_000)).is(422, "KEY_FILE_TOO_LARGE");
        administrator.post("/keys", Json.of("keyFile", file, "activationCode", "ABCDE-FGHJK-MNPQR-STVWX"))
                .is(400, "CODE_OR_FILE");
    }

    @Test
    void a_blocked_key_says_so_and_a_key_for_servers_is_not_distributed() {
        Answer issued = issued("ACTIVATION_CODE", "SERVER");
        String key = "/keys/" + issued.text("serial");
        administrator.post("/keys", Json.of("activationCode", issued.text("activationCode"))).is(201);
        administrator.patch(key, Json.of("autoDistribute", true)).is(422, "NOT_DISTRIBUTABLE");
        administrator.post("/authority/licenses/" + issued.text("serial") + "/block", Json.of("reason", "leaked")).is(200);
        Answer blocked = administrator.get(key).is(200);
        assertThat(blocked.text("state")).isEqualTo("BLOCKED");
        assertThat(blocked.day("lastDay")).isEqualTo(blocked.day("blockedOn").plusDays(7));
        administrator.delete(key).is(204);
    }
}
