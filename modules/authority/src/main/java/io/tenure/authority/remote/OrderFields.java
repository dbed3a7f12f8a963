package io.tenure.authority.remote;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseFields;
import io.tenure.authority.vendor.RunningLicense;
import io.tenure.authority.vendor.VendorAnswer;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorRequest;
import io.tenure.authority.vendor.VendorRequest.OrderedLicense;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders and their answers as names and values of the REST API. What cannot be read is an IllegalArgumentException. */
final class OrderFields {

    private static final String SERIAL = "[A-Za-z0-9-]{1,36}";
    private static final int LONGEST = 200;

    private OrderFields() {
    }

    static Map<String, Object> of(VendorRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("order", request.order());
        fields.put("kind", request.kind().name());
        fields.put("serial", request.serial());
        fields.put("seats", request.seats());
        fields.put("endsOn", request.goesOn() ? null : day(request.endsOn()));
        fields.put("license", request.license() == null ? null : license(request.license()));
        return fields;
    }

    static Map<String, Object> of(List<RunningLicense> running) {
        return Map.of("licenses", running.stream().map(OrderFields::of).toList());
    }

    private static Map<String, Object> of(RunningLicense running) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("order", running.order());
        fields.put("activationCode", running.code() == null ? null : running.code().formatted());
        fields.put("seats", running.seats());
        fields.put("paused", running.paused());
        fields.put("endsOn", running.goesOn() ? null : day(running.endsOn()));
        fields.put("license", license(running.license()));
        return fields;
    }

    private static Map<String, Object> license(OrderedLicense license) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("product", license.product());
        fields.put("edition", license.edition().name());
        fields.put("keyType", license.keyType().name());
        fields.put("licenseType", license.licenseType().name());
        fields.put("term", license.termDays() == null ? null : Period.ofDays(license.termDays()).toString());
        return fields;
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The license in the field of that name. */
    static License license(Map<?, ?> body) {
        if (body.get("license") instanceof Map<?, ?> license) {
            return told(license);
        }
        throw new IllegalArgumentException("license");
    }

    /** A license that fits into the book of licenses. */
    static License told(Map<?, ?> fields) {
        License license = LicenseFields.read(fields, true);
        if (!license.serial().matches(SERIAL) || license.product() != null && license.product().length() > LONGEST) {
            throw new IllegalArgumentException("license");
        }
        return license;
    }

    /** A newer key of the license with that serial, which has an end. */
    static License newer(Map<?, ?> body, String serial) {
        License license = license(body);
        if (license.expiresOn() == null || !license.serial().equals(serial)) {
            throw new IllegalArgumentException("another license, or no end");
        }
        return license;
    }

    /** @param serial the license that it must be about; null for a new one, which must have a code */
    static VendorAnswer answer(Map<?, ?> body, String serial) {
        VendorAnswer answer = VendorAnswer.told(license(body), code(body));
        if (serial == null ? answer.code() == null : !serial.equals(answer.serial())) {
            throw new IllegalArgumentException("another license, or no code");
        }
        return answer;
    }

    static List<VendorAnswer> answers(Map<?, ?> body, int expected) {
        List<?> answers = (List<?>) body.get("licenses");
        if (answers == null || answers.size() != expected) {
            throw new IllegalArgumentException("licenses");
        }
        return answers.stream().map(one -> (Map<?, ?>) one).map(OrderFields::adopted).toList();
    }

    private static VendorAnswer adopted(Map<?, ?> answer) {
        return answer.get("code") instanceof String refused
                ? VendorAnswer.refused(RefusedCode.error(refused).orElse(VendorError.UNKNOWN)) : answer(answer, null);
    }

    /** Null for a license whose code is known here already. */
    private static ActivationCode code(Map<?, ?> body) {
        return body.get("activationCode") == null ? null
                : ActivationCode.parse((String) body.get("activationCode")).orElseThrow(IllegalArgumentException::new);
    }
}
