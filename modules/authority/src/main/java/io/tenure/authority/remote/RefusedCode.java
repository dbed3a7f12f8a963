package io.tenure.authority.remote;

import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.authority.vendor.OrderRefusal;
import io.tenure.authority.vendor.VendorError;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The error behind a code with which another Tenure's authority refuses. */
final class RefusedCode {

    private RefusedCode() {
    }

    /** Empty for a code that says nothing about a license or an order. */
    static Optional<VendorError> error(String code) {
        return Stream.concat(
                Arrays.stream(OrderRefusal.values()).filter(one -> one.name().equals(code)).map(OrderRefusal::error),
                Arrays.stream(CodeRefusal.values()).filter(one -> one.name().equals(code)).map(CodeRefusal::error))
                .findFirst();
    }
}
