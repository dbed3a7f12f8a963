package io.tenure.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoredAnswerTest {

    private static final byte[] BODY = {1, 2, 3};
    private static final KeyedRequest ASKED = KeyedRequest.of("k-1", "Bearer a", "POST /x?", BODY);

    @Test
    void an_answer_comes_back_as_it_was() {
        StoredAnswer answer = new StoredAnswer(201, "http://x/1", "\"1\"", "{\"token\":\"secret\"}");
        byte[] sealed = Seal.close(answer.bytes(), ASKED.seal());
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(StoredAnswer.of(Seal.open(sealed, ASKED.seal()))).isEqualTo(answer);
        StoredAnswer plain = new StoredAnswer(200, null, null, "{}");
        assertThat(StoredAnswer.of(plain.bytes())).isEqualTo(plain);
    }

    @Test
    void only_the_caller_s_token_opens_it() {
        byte[] sealed = Seal.close(new byte[] {7}, ASKED.seal());
        byte[] other = KeyedRequest.of("k-1", "Bearer b", "POST /x?", BODY).seal();
        assertThatThrownBy(() -> Seal.open(sealed, other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_belongs_to_one_token_and_a_request_to_all_it_says() {
        assertThat(KeyedRequest.of("k-1", "Bearer b", "POST /x?", BODY).id()).isNotEqualTo(ASKED.id());
        assertThat(KeyedRequest.of("k-2", "Bearer a", "POST /x?", BODY).id()).isNotEqualTo(ASKED.id());
        assertThat(KeyedRequest.of("k-1", "Bearer a", "POST /y?", BODY).id()).isEqualTo(ASKED.id());
        assertThat(KeyedRequest.of("k-1", "Bearer a", "POST /y?", BODY).request()).isNotEqualTo(ASKED.request());
        assertThat(KeyedRequest.of("k-1", "Bearer a", "POST /x?", new byte[] {1}).request())
                .isNotEqualTo(ASKED.request());
        assertThat(KeyedRequest.of("k-1", "Bearer a", "POST /x?", BODY).request()).isEqualTo(ASKED.request());
    }
}
