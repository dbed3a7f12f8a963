package io.tenure.keystorage.key;

import static io.tenure.keystorage.key.GivenLicense.license;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.authority.license.LicenseState;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StoredKeyTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    private static void refuses(RefusalCode code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, refused ->
                assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_key_that_a_machine_holds_is_not_deleted() {
        StoredKey key = license().stored(null);
        refuses(KeyRefusal.KEY_IN_USE, () -> key.requireDeletable(true, TODAY));
        assertThatCode(() -> key.requireDeletable(false, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void a_subscriptions_key_is_not_deleted_while_the_subscription_runs() {
        StoredKey running = license().subscription().expiring("2025-06-30").stored("S-100020");
        refuses(KeyRefusal.KEY_OF_SUBSCRIPTION, () -> running.requireDeletable(false, TODAY));
        assertThatCode(() -> running.requireDeletable(false, TODAY.plusDays(1))).doesNotThrowAnyException();
        StoredKey canceled = license().subscription().in(LicenseState.CANCELED).expiring("2025-07-31").stored("S-100020");
        assertThatCode(() -> canceled.requireDeletable(false, TODAY)).doesNotThrowAnyException();
        StoredKey suspended = license().subscription().in(LicenseState.PAUSED).expiring("2025-07-31").stored("S-100020");
        refuses(KeyRefusal.KEY_OF_SUBSCRIPTION, () -> suspended.requireDeletable(false, TODAY));
    }

    @Test
    void only_keys_for_devices_are_distributed_by_themselves() {
        refuses(KeyRefusal.NOT_DISTRIBUTABLE, () -> license().stored(null).requireDistributable(true));
        assertThatCode(() -> license().stored(null).requireDistributable(false)).doesNotThrowAnyException();
        assertThatCode(() -> license().forDevices().stored(null).requireDistributable(true)).doesNotThrowAnyException();
    }

    @Test
    void the_tag_changes_with_the_license_and_with_the_day_a_key_expires() {
        StoredKey key = license().expiring("2025-06-30").stored(null);
        int read = key.version(TODAY);
        assertThatCode(() -> key.expect(read, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> key.expect(null, TODAY)).doesNotThrowAnyException();
        refuses(CommonRefusal.STALE, () -> key.expect(read, TODAY.plusDays(1)));
        refuses(CommonRefusal.STALE, () -> license().expiring("2025-06-30").blocked("2025-06-30").stored(null)
                .expect(read, TODAY));
        assertThat(read).isBetween(0, 999_999_999);
    }

    @Test
    void a_certificate_names_start_and_end_and_a_subscription_has_none() {
        Certificate fixed = license().expiring("2026-01-31").stored(null).certificate().orElseThrow();
        assertThat(fixed.startedOn()).isEqualTo("2025-01-15");
        assertThat(fixed.expiresOn()).isEqualTo("2026-01-31");
        assertThat(license().term(365, "2025-03-01").stored(null).certificate().orElseThrow().startedOn())
                .isEqualTo("2025-03-01");
        assertThat(license().term(365, null).stored(null).certificate().orElseThrow().startedOn()).isNull();
        assertThat(license().subscription().stored("S-100020").certificate()).isEmpty();
    }
}
