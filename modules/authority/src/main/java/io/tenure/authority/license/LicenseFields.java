package io.tenure.authority.license;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A license as names and values, the same in the REST API, between two Tenures and in key files: texts, whole numbers,
 * flags and lists; days and terms as ISO texts.
 */
public final class LicenseFields {

    private LicenseFields() {
    }

    /** All of them in their order; what a license does not have is null. */
    public static Map<String, Object> of(License license) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("serial", license.serial());
        fields.put("keyType", license.keyType().name());
        fields.put("licenseType", license.licenseType().name());
        fields.put("edition", license.edition().name());
        fields.put("limit", license.limit());
        fields.put("term", license.termDays() == null ? null : Period.ofDays(license.termDays()).toString());
        days(license, fields);
        fields.put("graceDays", license.graceDays());
        fields.put("autoRenew", license.autoRenew());
        fields.put("requiresAccount", license.requiresAccount());
        fields.put("product", license.product());
        fields.put("productVersion", license.productVersion());
        fields.put("compatibleVersions", license.compatibleVersions());
        fields.put("supportId", license.supportId());
        fields.put("state", license.state().name());
        return fields;
    }

    private static void days(License license, Map<String, Object> fields) {
        fields.put("expiresOn", text(license.expiresOn()));
        fields.put("firstActivatedOn", text(license.firstActivatedOn()));
        fields.put("blockedOn", text(license.blockedOn()));
        fields.put("supportExpiresOn", text(license.supportExpiresOn()));
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** @throws IllegalArgumentException if something is missing or is not what it should be */
    public static License read(Map<?, ?> fields, boolean byCode) {
        try {
            return new License(text(fields, "serial"), choice(KeyType.class, fields, "keyType"),
                    choice(LicenseType.class, fields, "licenseType"), choice(Edition.class, fields, "edition"),
                    limit(fields), term(fields), day(fields, "expiresOn"), day(fields, "firstActivatedOn"),
                    day(fields, "blockedOn"), number(fields, "graceDays"), Boolean.TRUE.equals(fields.get("autoRenew")),
                    Boolean.TRUE.equals(fields.get("requiresAccount")), (String) fields.get("product"),
                    (String) fields.get("productVersion"), versions(fields), (String) fields.get("supportId"),
                    day(fields, "supportExpiresOn"), fields.get("state") == null ? LicenseState.ISSUED
                    : choice(LicenseState.class, fields, "state"), byCode);
        } catch (ClassCastException | DateTimeException | ArithmeticException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Map<?, ?> fields, String name) {
        return Enum.valueOf(type, text(fields, name));
    }

    private static int limit(Map<?, ?> fields) {
        Integer limit = number(fields, "limit");
        if (limit == null || limit < 1) {
            throw new IllegalArgumentException("limit");
        }
        return limit;
    }

    private static Integer term(Map<?, ?> fields) {
        return fields.get("term") == null ? null : Period.parse((String) fields.get("term")).getDays();
    }

    private static Integer number(Map<?, ?> fields, String name) {
        return fields.get(name) == null ? null : Math.toIntExact((Long) fields.get(name));
    }

    private static LocalDate day(Map<?, ?> fields, String name) {
        return fields.get(name) == null ? null : LocalDate.parse((String) fields.get(name));
    }

    private static List<String> versions(Map<?, ?> fields) {
        List<?> versions = (List<?>) fields.get("compatibleVersions");
        return versions == null ? List.of() : versions.stream().map(String.class::cast).toList();
    }
}
