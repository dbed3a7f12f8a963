package io.tenure.authority.remote;

import static io.tenure.authority.remote.GivenVendor.LICENSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.authority.vendor.Activation;
import io.tenure.authority.vendor.RunningLicense;
import io.tenure.authority.vendor.VendorAnswer;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorRequest;
import io.tenure.authority.vendor.VendorRequest.OrderedLicense;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent to another Tenure, and what becomes of what it answers. */
class RemoteAuthorityTest {

    private static final ActivationCode CODE = ActivationCode.parse("ABCDE-FGHJK-MNPQR-STVWX").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final OrderedLicense SHIELD = new OrderedLicense("Shield", Edition.STANDARD, KeyType.DEVICE,
            LicenseType.SUBSCRIPTION, null);

    private final FakeVendor vendor = FakeVendor.start();
    private final RemoteAuthority authority = new GivenVendor().asking(vendor);

    @AfterEach
    void close() {
        vendor.close();
    }

    private FakeVendor.Asked asked() {
        assertThat(vendor.asked()).hasSize(1);
        return vendor.asked().get(0);
    }

    @Test
    void a_code_is_looked_up_with_the_token_and_in_the_body_never_in_the_address() {
        vendor.answers(200, LICENSE);
        assertThat(authority.lookUp(CODE).value().limit()).isEqualTo(25);
        assertThat(asked().path()).isEqualTo("/api/v1/authority/look-ups");
        assertThat(asked().headers().getFirst("Authorization")).isEqualTo("Bearer " + GivenVendor.TOKEN);
        assertThat(asked().body()).isEqualTo("{\"activationCode\":\"ABCDE-FGHJK-MNPQR-STVWX\"}");
    }

    @Test
    void a_machine_activates_a_code_and_is_told_since_when() {
        vendor.answers(200, "{\"license\":" + LICENSE + ",\"firstOn\":\"2026-01-12\",\"machines\":3}");
        Activation activation = authority.activate(CODE, "tenure", DAY).value();
        assertThat(activation.firstOn()).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(activation.machines()).isEqualTo(3);
        assertThat(activation.license().firstActivatedOn()).isEqualTo(LocalDate.of(2026, 1, 12));
    }

    @Test
    void a_newer_key_is_asked_for_by_serial_and_there_may_be_none() {
        String newer = LICENSE.replace("\"expiresOn\":null", "\"expiresOn\":\"2027-01-31\"");
        vendor.answers(200, "{\"license\":null}").answers(200, "{\"license\":" + newer + "}")
                .answers(200, "{\"license\":" + newer + "}").answers(200, "{\"license\":" + LICENSE + "}");
        assertThat(authority.replacement("A/../B").value()).isEmpty();
        assertThat(authority.replacement("5F0C1B9E").value().orElseThrow().expiresOn())
                .isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(authority.replacement("ANOTHER").error()).isEqualTo(VendorError.INVALID_ANSWER);
        assertThat(authority.replacement("5F0C1B9E").error()).as("without end").isEqualTo(VendorError.INVALID_ANSWER);
        assertThat(vendor.asked().get(0).path()).isEqualTo("/api/v1/authority/licenses/A%2F..%2FB/replacement");
    }

    @Test
    void public_keys_are_answered_as_they_are() {
        vendor.answers(200, "{\"keys\":[{\"kid\":\"k\"}]}");
        assertThat(authority.publicKeys().value()).isEqualTo("{\"keys\":[{\"kid\":\"k\"}]}");
    }

    @Test
    void an_order_has_its_key_in_the_body_and_the_same_request_the_same_header() {
        vendor.answers(200, "{\"license\":" + LICENSE + ",\"activationCode\":\"ABCDE-FGHJK-MNPQR-STVWX\"}");
        VendorRequest purchase = new VendorRequest(VendorRequest.Kind.ACTIVATE, null, 25, DAY, true, SHIELD, "order-1");
        VendorAnswer answer = authority.ask(purchase);
        assertThat(answer.code()).isEqualTo(CODE);
        assertThat(answer.license().limit()).isEqualTo(25);
        authority.ask(purchase);
        assertThat(vendor.asked()).extracting(FakeVendor.Asked::body).containsOnly("{\"order\":\"order-1\",\"kind\":"
                + "\"ACTIVATE\",\"serial\":null,\"seats\":25,\"endsOn\":null,\"license\":{\"product\":\"Shield\","
                + "\"edition\":\"STANDARD\",\"keyType\":\"DEVICE\",\"licenseType\":\"SUBSCRIPTION\",\"term\":null}}");
        List<String> keys = vendor.asked().stream().map(one -> one.headers().getFirst("Idempotency-Key")).toList();
        assertThat(keys.get(0)).isNotBlank().isEqualTo(keys.get(1));
    }

    @Test
    void an_order_that_ends_something_names_the_last_day() {
        vendor.answers(200, "{\"license\":" + LICENSE + ",\"activationCode\":null}");
        authority.ask(new VendorRequest(VendorRequest.Kind.SOFT_CANCEL, "5F0C1B9E", 25, DAY, false, null, "order-2"));
        assertThat(asked().body()).contains("\"endsOn\":\"2026-01-31\"").contains("\"serial\":\"5F0C1B9E\"");
    }

    @Test
    void an_answer_about_another_license_and_a_new_license_without_code_are_no_answers() {
        vendor.answers(200, "{\"license\":" + LICENSE + ",\"activationCode\":null}");
        assertThat(authority.ask(new VendorRequest(VendorRequest.Kind.PAUSE, "ANOTHER", 25, DAY, true, null, "order-3"))
                .error()).isEqualTo(VendorError.INVALID_ANSWER);
        assertThat(authority.ask(new VendorRequest(VendorRequest.Kind.ACTIVATE, null, 25, DAY, true, SHIELD, "order-4"))
                .error()).isEqualTo(VendorError.INVALID_ANSWER);
    }

    @Test
    void a_license_that_fits_in_no_column_is_no_license() {
        vendor.answers(200, LICENSE.replace("5F0C1B9E", "A".repeat(37)));
        assertThat(authority.lookUp(CODE).error()).isEqualTo(VendorError.INVALID_ANSWER);
    }

    @Test
    void of_many_adopted_licenses_each_has_its_own_answer() {
        vendor.answers(200, "{\"licenses\":[{\"order\":\"a\",\"license\":" + LICENSE
                + ",\"activationCode\":\"ABCDE-FGHJK-MNPQR-STVWX\",\"code\":null},{\"order\":\"b\",\"code\":\"CODE_TAKEN\"}]}");
        List<VendorAnswer> answers = authority.adopt(List.of(running("a"), running("b")));
        assertThat(answers.get(0).code()).isEqualTo(CODE);
        assertThat(answers.get(1).error()).isEqualTo(VendorError.ALREADY_ACTIVATED);
    }

    @Test
    void fewer_answers_than_questions_are_no_answer() {
        vendor.answers(200, "{\"licenses\":[]}");
        assertThat(authority.adopt(List.of(running("a"), running("b")))).extracting(VendorAnswer::error)
                .containsExactly(VendorError.INVALID_ANSWER, VendorError.INVALID_ANSWER);
    }

    private static RunningLicense running(String order) {
        return new RunningLicense(CODE, 25, false, DAY, true, SHIELD, order);
    }
}
