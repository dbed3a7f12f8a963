package io.tenure.authority.remote;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Words for a Tenure that asks a vendor. */
final class GivenVendor {

    static final String TOKEN = "tnr_4f8hQx2mVw9Zk3LpTs7NbYc1RdGa6JeU0";
    static final String LICENSE = "{\"serial\":\"5F0C1B9E\",\"keyType\":\"DEVICE\",\"licenseType\":\"SUBSCRIPTION\","
            + "\"edition\":\"STANDARD\",\"limit\":25,\"term\":null,\"expiresOn\":null,\"firstActivatedOn\":\"2026-01-12\","
            + "\"autoRenew\":true,\"product\":\"Shield\",\"compatibleVersions\":[],\"state\":\"ISSUED\"}";

    /** Pauses that were made, none of which took time. */
    final List<Duration> pauses = new ArrayList<>();

    /** How long an answer may take; long enough for a busy machine unless a test waits for its end. */
    Duration answer = Duration.ofSeconds(10);

    AuthoritySettings at(String url, Path truststore, String password) {
        return new AuthoritySettings(URI.create(url), TOKEN, truststore, password, Duration.ofSeconds(10),
                answer);
    }

    RemoteAuthority asking(String url) {
        return asking(at(url, null, null));
    }

    RemoteAuthority asking(AuthoritySettings settings) {
        return new RemoteAuthority(new VendorLine(settings, pauses::add));
    }

    RemoteAuthority asking(FakeVendor vendor) {
        return asking("http://127.0.0.1:" + vendor.port());
    }
}
