package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.AtOnce;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** {@code Idempotency-Key} where the authority is asked: the call has transactions of its own (rulings.md 11). */
@RunAsClient
class KeyedActivationsIT extends DevicesOverRest {

    /** More than there are connections to the database. */
    private static final int AT_ONCE = 40;

    private Rest keyed() {
        return administrator.with("Idempotency-Key", GivenOverRest.unique("key"));
    }

    private static Answer activate(Rest caller, String machine, Issued license) {
        return caller.post("/machines/" + machine + "/license", Json.of("activationCode", license.code()));
    }

    @Test
    void forty_at_once_all_come_to_their_end_and_again_get_the_first_answer() {
        Issued license = issued("limit", AT_ONCE);
        List<String> machines = Stream.generate(() -> device()).limit(AT_ONCE).toList();
        List<Rest> keyed = machines.stream().map(machine -> keyed()).toList();
        List<Answer> first = AtOnce.times(AT_ONCE, i -> activate(keyed.get(i), machines.get(i), license));
        assertThat(first).extracting(Answer::status).containsOnly(200);
        Answer again = activate(keyed.get(0), machines.get(0), license).is(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(activate(keyed.get(0), machines.get(0), license).body());
    }

    @Test
    void with_one_key_at_once_it_is_one_activation() {
        Issued license = issued();
        String machine = device();
        Rest keyed = keyed();
        List<Answer> answers = AtOnce.times(12, i -> activate(keyed, machine, license));
        assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
        assertThat(administrator.get("/machines/" + machine + "/timeline").is(200).all("action"))
                .containsOnlyOnce("LICENSE_ACTIVATED");
    }

    @Test
    void a_refused_call_gives_its_key_back() {
        Issued license = issued("limit", 1);
        String first = device();
        activate(administrator, first, license).is(200);
        Rest keyed = keyed();
        String second = device();
        activate(keyed, second, license).is(422, "DEVICE_LIMIT");
        administrator.delete("/machines/" + first + "/license").is(200);
        assertThat(activate(keyed, second, license).is(200).text("serial")).isEqualTo(license.serial());
    }
}
